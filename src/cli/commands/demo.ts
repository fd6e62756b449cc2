import type { Command } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addReportOptions, type ReportFlags } from '../options.ts';
import { faultOption } from './serve.ts';

export interface DemoFlags extends ReportFlags {
  readonly fault: readonly string[];
}

/** `demo`; what it does is loaded when it runs. */
export function addDemoCommand(program: Command, setStatus: (status: number) => void): void {
  const command = program
    .command('demo')
    .description(
      'Starts the reference provider on a free port of 127.0.0.1, creates a config, signs in by it, checks the token ' +
        'endpoint, /userinfo and the config API, and prints one report. With --fault the report shows what is found.',
    )
    .addOption(faultOption());
  addReportOptions(command)
    .addHelpText('after', help)
    .action(async (flags: DemoFlags) => {
      const { runDemo } = await import('../run-demo.ts');
      setStatus(await runDemo(flags));
    });
}

const help = `
Examples:
  $ closer-conformance demo
  $ closer-conformance demo --fault null-email
${exitStatusHelp}`;
