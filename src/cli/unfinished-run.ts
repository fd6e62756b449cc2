import { configUrl } from '../edge/config-url.ts';
import { isAtWork, journalPath, keyFingerprint, readJournal } from '../edge/journal.ts';
import { journalFolder } from '../edge/state-folder.ts';
import { refuseUnfinished } from '../edge/write-guard.ts';
import { UsageError } from '../model/errors.ts';
import { escapeLine } from '../reporters/escape.ts';

/**
 * Says on stderr that a run with --write of this origin and key was interrupted, or is going on, so that what is read may be what
 * it wrote. Reading goes on all the same.
 *
 * @throws {UsageError} for an origin that cannot be used
 */
export async function noteUnfinishedRun(origin: string, apiKey: string): Promise<void> {
  const path = pathOf(origin, apiKey);
  const note =
    path === undefined
      ? undefined
      : await unfinishedRun(path).catch((error: unknown) => {
          if (error instanceof UsageError) return error.message;
          throw error;
        });
  if (note !== undefined) process.stderr.write(`${escapeLine(`note: ${note}`)}\n`);
}

async function unfinishedRun(path: string): Promise<string | undefined> {
  const journal = await readJournal(path);
  if (journal === undefined) return undefined;
  return isAtWork(journal)
    ? `a run with --write is going on with this key (process ${journal.pid}, since ${journal.startedAt}); the config may be one that it wrote.`
    : `a run with --write that began at ${journal.startedAt} was interrupted, and the config may be one that it wrote. To put back what was there before: closer-conformance restore`;
}

/**
 * Keeps a command from writing over a config that an interrupted run has still to put back.
 *
 * @throws {UsageError} where there is a journal of this origin and key
 */
export async function refuseUnfinishedRun(origin: string, apiKey: string): Promise<void> {
  const path = pathOf(origin, apiKey);
  if (path !== undefined) await refuseUnfinished(path);
}

/** Where the journal would be; undefined where there is no place for one. */
function pathOf(origin: string, apiKey: string): string | undefined {
  const target = configUrl(origin).origin;
  try {
    return journalPath(journalFolder(process.env), keyFingerprint(target, apiKey));
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
