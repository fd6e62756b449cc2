import { type Command, Option } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addReportOptions, type ReportFlags } from '../options.ts';

export interface ReplayFlags extends ReportFlags {
  readonly subject?: 'userinfo';
  readonly url?: string;
}

/** `replay`; what it does is loaded when it runs. */
export function addReplayCommand(program: Command, setStatus: (status: number) => void): void {
  addReportOptions(program.command('replay'))
    .description(
      'Judges recorded exchanges again, without a network. A HAR file of --record gives the same report; one that a ' +
        "browser's network panel or a proxy exported is judged as --subject says.",
    )
    .argument('<file.har>', 'the HAR file; - reads stdin')
    .addOption(new Option('--subject <subject>', 'what a HAR of somebody else shows').choices(['userinfo']))
    .option('--url <url>', 'of a HAR of somebody else: the endpoint, where several could be meant')
    .addHelpText('after', help)
    .action(async (file: string, flags: ReplayFlags) => {
      const { runReplay } = await import('../run-replay.ts');
      setStatus(await runReplay(file, flags));
    });
}

const help = `
Examples:
  $ closer-conformance check userinfo https://acme.example/userinfo \\
      --record run.har
  $ closer-conformance replay run.har --profile strict
  $ closer-conformance replay exported-by-a-browser.har --subject userinfo
${exitStatusHelp}`;
