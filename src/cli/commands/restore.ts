import type { Command } from 'commander';
import { exitStatusesOf } from '../help.ts';
import { addConnectionOptions, type ConnectionFlags } from '../options.ts';

export interface RestoreFlags extends ConnectionFlags {
  readonly apiKeyFile?: string;
  readonly force?: true;
  readonly newKey?: true;
}

/** `restore`; what it does is loaded when it runs. */
export function addRestoreCommand(program: Command, setStatus: (status: number) => void): void {
  addConnectionOptions(program.command('restore'))
    .description('put back the config that an interrupted `check config --write` left behind')
    .argument('[journal]', 'one journal by its path (default: all in the state folder that the API key fits)')
    .option(
      '--api-key-file <file>',
      'file with the API key of the interrupted run (default: the environment variable CLOSER_API_KEY)',
    )
    .option(
      '--force',
      'put back also over a config that somebody has written since, or while the run seems to be going on',
    )
    .option('--new-key', "take another admin's key of the same organisation, where the run's own is no longer valid")
    .addHelpText('after', help)
    .action(async (journal: string | undefined, flags: RestoreFlags) => {
      const { runRestore } = await import('../run-restore.ts');
      setStatus(await runRestore(journal, flags));
    });
}

const help = `
Environment variables:
  CLOSER_API_KEY  the API key of the interrupted run, an admin's
  XDG_STATE_HOME  on Windows LOCALAPPDATA: where the state folder is
${exitStatusesOf(
  'the config is as it was before, or there was nothing to put back',
  'it is not: somebody has changed it since, or the API did not take it',
  'the key was refused, or the command or a journal cannot be used as it is',
  'the API was not reached; the journal is kept',
)}`;
