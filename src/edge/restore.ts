import { UsageError } from '../model/errors.ts';
import { createConfigAccess } from './config-access.ts';
import type { ConfigClientOptions } from './config-client.ts';
import { isAtWork, type Journal, keyFingerprint, listJournals, readJournal, removeJournal } from './journal.ts';
import { type PutBackResult, putBack } from './put-back.ts';

export interface RestoreOptions extends Omit<ConfigClientOptions, 'origin' | 'apiKey'> {
  /** The key that the interrupted run was made with; not needed where there is nothing to do. */
  readonly apiKey: string | undefined;
  /** Folder of the journals, see `journalFolder`. */
  readonly folder: string;
  /** One journal by its path, in place of all of the folder. */
  readonly journal?: string;
  /**
   * Puts back also over a config that neither was there before nor was written by the probes, and while the run may be going
   * on.
   */
  readonly force?: boolean;
  /** Takes a key for one of the same organisation although the run was made with another, such as one that was revoked since. */
  readonly newKey?: boolean;
}

export interface Restored {
  readonly journal: string;
  readonly target: string;
  /** Whether there was a config before the interrupted run. */
  readonly hadConfig: boolean;
  readonly result: PutBackResult;
  /** Why the journal could not be removed although the config is back. */
  readonly journalLeft?: string;
}

export interface RestoreResult {
  /** What was done, per journal. */
  readonly restored: readonly Restored[];
  /** Journals of other keys, which were left alone. */
  readonly otherKeys: readonly string[];
  /** Files that cannot be read as journals. */
  readonly unreadable: readonly UsageError[];
}

interface Found {
  readonly path: string;
  readonly journal: Journal;
}

/**
 * Puts back what interrupted `check config --write` runs left, as their journals have it; each journal is removed after GET showed
 * that its config is back, and kept otherwise.
 *
 * @throws {UsageError} where no journal is of this key, or a run is going on
 */
export async function restore(options: RestoreOptions): Promise<RestoreResult> {
  const { folder, journal: only, apiKey, force = false, newKey = false, ...clientOptions } = options;
  const { found, unreadable } = await findJournals(folder, only);
  if (found.length === 0) return { restored: [], otherKeys: [], unreadable };
  if (apiKey === undefined) {
    throw new UsageError(
      'no-api-key',
      `A run on ${targets(found)} was interrupted. Give the API key that it used: CLOSER_API_KEY or --api-key-file.`,
    );
  }
  const ours = newKey ? theOne(found) : found.filter((one) => isOfKey(one, apiKey));
  if (ours.length === 0) {
    throw new UsageError(
      'other-api-key',
      `The run on ${targets(found)} that was interrupted used another API key. Give that one; where it is no longer valid, --new-key takes another admin's key of the same organisation.`,
    );
  }
  for (const { journal } of ours) if (!force) refuseAtWork(journal);
  const restored: Restored[] = [];
  for (const { path, journal } of ours) {
    const access = createConfigAccess({ ...clientOptions, origin: journal.target, apiKey });
    const result = await putBack(access, { ...journal, force });
    const journalLeft = result.outcome === 'put-back' ? await removeJournal(path, journal) : undefined;
    restored.push({
      journal: path,
      target: journal.target,
      hadConfig: journal.before !== null,
      result,
      ...(journalLeft === undefined ? {} : { journalLeft }),
    });
  }
  return { restored, otherKeys: found.filter((one) => !ours.includes(one)).map(({ path }) => path), unreadable };
}

/** One file that cannot be read does not keep the others from being restored. */
async function findJournals(
  folder: string,
  only: string | undefined,
): Promise<{ readonly found: readonly Found[]; readonly unreadable: readonly UsageError[] }> {
  const found: Found[] = [];
  const unreadable: UsageError[] = [];
  for (const path of only === undefined ? await listJournals(folder) : [only]) {
    try {
      const journal = await readJournal(path);
      if (journal !== undefined) found.push({ path, journal });
      else if (only !== undefined) throw new UsageError('no-journal', `There is no journal at ${path}.`);
    } catch (error) {
      if (only !== undefined || !(error instanceof UsageError)) throw error;
      unreadable.push(error);
    }
  }
  return { found, unreadable };
}

function isOfKey({ journal }: Found, apiKey: string): boolean {
  return journal.keyFingerprint === keyFingerprint(journal.target, apiKey);
}

/** Nothing tells whose organisation a new key is of, so it is not tried on several. */
function theOne(found: readonly Found[]): readonly Found[] {
  if (found.length === 1) return found;
  const paths = found.map(({ path }) => path).join('\n  ');
  throw new UsageError(
    'several-journals',
    `--new-key is for one journal, and there are several. Name the one:\n  ${paths}`,
  );
}

function refuseAtWork(journal: Journal): void {
  if (!isAtWork(journal)) return;
  throw new UsageError(
    'run-in-progress',
    `The run that began at ${journal.startedAt} is still going on (process ${journal.pid}). Wait for it to end; --force if that process is another one.`,
  );
}

function targets(found: readonly Found[]): string {
  return [...new Set(found.map(({ journal }) => journal.target))].join(', ');
}
