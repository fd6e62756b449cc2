import type { Command } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addCheckOptions, type CheckFlags } from '../options.ts';
import { addCheckConfigCommand } from './check-config.ts';
import { addCheckFlowCommand } from './check-flow.ts';
import { addCheckUserinfoCommand } from './check-userinfo.ts';

export interface CheckAllFlags extends CheckFlags {
  /** The settings file. */
  readonly config?: string;
}

/** `check` and what can be checked; alone it checks what the settings file names. */
export function addCheckCommands(
  program: Command,
  setStatus: (status: number) => void,
  [, subject]: readonly string[],
): void {
  const check = program.command('check').enablePositionalOptions();
  // The one that is run most is added alone: each option takes time.
  if (subject === 'userinfo') {
    addCheckUserinfoCommand(check, setStatus);
    return;
  }
  addCheckOptions(check)
    .description('Checks a live endpoint against the contract; without a subject, all that the settings file names.')
    .usage('[subject] [options]')
    .helpCommand(false)
    .option('--config <file>', 'the settings file (default: "closer-conformance.yaml")')
    .addHelpText('after', help)
    .action(async (flags: CheckAllFlags, command: Command) => {
      const { runCheckAll } = await import('../run-check-all.ts');
      setStatus(await runCheckAll(flags, (option) => command.getOptionValueSource(option) === 'cli'));
    });
  // Given all the same, it is refused with the reason: a recording is of one subject.
  check.options.find(({ long }) => long === '--record')?.hideHelp();
  addCheckUserinfoCommand(check, setStatus);
  addCheckConfigCommand(check, setStatus);
  addCheckFlowCommand(check, setStatus);
}

const help = `
What is for all subjects, the headers of the settings file and of --header, goes
to the origins that the file names, and to none that only a config names.

Examples:
  $ closer-conformance check userinfo https://acme.example/userinfo
  $ closer-conformance check config
  $ closer-conformance check flow --code ... \\
      --redirect-uri https://acme.example/cb
  $ closer-conformance init    # writes closer-conformance.yaml
  $ closer-conformance check   # checks all that it names
${exitStatusHelp}`;
