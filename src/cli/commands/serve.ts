import { type Command, Option } from 'commander';
import { wholeNumber } from '../numbers.ts';

export interface ServeFlags {
  readonly port: number;
  readonly fault: readonly string[];
  readonly listFaults?: true;
}

/** `serve`; what it does is loaded when it runs. */
export function addServeCommand(program: Command, setStatus: (status: number) => void): void {
  program
    .command('serve')
    .description(
      'Serves the reference provider on 127.0.0.1 until it is stopped: authorization and token endpoints, /userinfo and the config API, ' +
        'right in every point, or wrong in the ways that are named.',
    )
    .option('--port <n>', 'port to listen on; 0 for one that is free', wholeNumber('--port', 0, 65_535), 0)
    .addOption(faultOption())
    .option('--list-faults', 'list the names that --fault takes, and what each one does')
    .addHelpText('after', help)
    .action(async (flags: ServeFlags) => {
      const { runServe } = await import('../run-serve.ts');
      setStatus(await runServe(flags));
    });
}

/** `--fault`, of every command that starts the reference provider. */
export function faultOption(): Option {
  return new Option('--fault <name>', 'a way in which the provider is wrong, or odd; repeatable')
    .argParser((name: string, before: readonly string[]) => [...before, name])
    .default([], 'none');
}

const help = `
Examples:
  $ closer-conformance serve --port 4000
  $ closer-conformance serve --fault null-email --fault no-challenge
  $ closer-conformance serve --list-faults

It prints commands to check it with. Its authorization endpoint, for login, asks
for no password, and sends people back to addresses on this machine alone.
Each request is noted on stderr. Ctrl+C stops the provider (exit status 130).`;
