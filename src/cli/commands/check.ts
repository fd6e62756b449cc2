import type { Command } from 'commander';
import { UsageError } from '../../model/errors.ts';
import { exitStatusHelp } from '../help.ts';
import { addCheckConfigCommand } from './check-config.ts';
import { addCheckUserinfoCommand } from './check-userinfo.ts';

/** `check` and what can be checked. */
export function addCheckCommands(program: Command, setStatus: (status: number) => void): void {
  const check = program
    .command('check')
    .description('Checks a live endpoint against the contract.')
    .usage('<subject> [options]')
    .helpCommand(false)
    .addHelpText('after', exitStatusHelp)
    .action(() => {
      throw new UsageError(
        'no-subject',
        'check needs to know what to check: check userinfo <url>, or check config [origin].',
      );
    });
  addCheckUserinfoCommand(check, setStatus);
  addCheckConfigCommand(check, setStatus);
}
