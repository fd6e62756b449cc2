import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Environment } from './environment.ts';

/**
 * The folder of what has to outlive a run: below XDG_STATE_HOME, else ~/.local/state; on Windows below LOCALAPPDATA.
 *
 * @param environment the variables that decide where it is
 * @throws {UsageError} where there is no home folder to be found
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function journalFolder(environment: Environment, platform: string = process.platform): string {
  const { join, isAbsolute } = platform === 'win32' ? win32 : posix;
  const home = environment[platform === 'win32' ? 'USERPROFILE' : 'HOME'] || homedir();
  const [variable, fallback] =
    platform === 'win32'
      ? (['LOCALAPPDATA', join(home, 'AppData', 'Local')] as const)
      : (['XDG_STATE_HOME', join(home, '.local', 'state')] as const);
  const given = environment[variable];
  // The specification has relative paths ignored.
  const base = given !== undefined && isAbsolute(given) ? given : fallback;
  if (isAbsolute(base)) return join(base, 'closer-conformance');
  throw new UsageError(
    'no-state-folder',
    `There is no home folder, so there is no place for the journal: set ${variable} to an absolute path.`,
  );
}
