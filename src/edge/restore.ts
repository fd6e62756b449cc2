import { UsageError } from '../model/errors.ts';
import { type ConfigClientOptions, createConfigClient } from './config-client.ts';
import { isAtWork, type Journal, keyFingerprint, listJournals, readJournal, removeJournal } from './journal.ts';
import { type PutBackResult, putBack } from './put-back.ts';

export interface RestoreOptions extends Omit<ConfigClientOptions, 'origin' | 'apiKey'> {
  /** The key that the interrupted run was made with; not needed where there is nothing to do. */
  readonly apiKey: string | undefined;
  /** Folder of the journals, see `journalFolder`. */
  readonly folder: string;
  /** One journal by its path, in place of all of the folder. */
  readonly journal?: string;
  /** Puts back also over a config that neither was there before nor was written by the probes, and while the run may be going on. */
  readonly force?: boolean;
}

export interface Restored {
  readonly journal: string;
  readonly target: string;
  /** Whether there was a config before the interrupted run. */
  readonly hadConfig: boolean;
  readonly result: PutBackResult;
}

/**
 * Puts back what interrupted `check config --write` runs left, as their journals have it; each journal is removed after GET showed
 * that its config is back, and kept otherwise.
 *
 * @returns what was done, per journal; empty where there is nothing to do
 * @throws {UsageError} where a journal needs another key, is of a run that is going on, or cannot be read
 */
export async function restore(options: RestoreOptions): Promise<readonly Restored[]> {
  const { folder, journal: only, apiKey, force = false, ...clientOptions } = options;
  const paths = only === undefined ? await listJournals(folder) : [only];
  const journals: { path: string; journal: Journal }[] = [];
  for (const path of paths) {
    const journal = await readJournal(path);
    if (journal !== undefined) journals.push({ path, journal });
    else if (only !== undefined) throw new UsageError('no-journal', `There is no journal at ${path}.`);
  }
  if (journals.length === 0) return [];
  if (apiKey === undefined) {
    throw new UsageError(
      'no-api-key',
      `A run on ${targets(journals)} was interrupted. Give the API key that it used: CLOSER_API_KEY or --api-key-file.`,
    );
  }
  const ours = journals.filter(({ journal }) => journal.keyFingerprint === keyFingerprint(journal.target, apiKey));
  if (ours.length === 0) {
    throw new UsageError(
      'other-api-key',
      `The run on ${targets(journals)} that was interrupted used another API key. Give that one.`,
    );
  }
  const restored: Restored[] = [];
  for (const { path, journal } of ours) {
    if (isAtWork(journal) && !force) {
      throw new UsageError(
        'run-in-progress',
        `The run that began at ${journal.startedAt} is still going on (process ${journal.pid}). Wait for it to end; --force if that process is another one.`,
      );
    }
    const client = createConfigClient({ ...clientOptions, origin: journal.target, apiKey });
    const result = await putBack(client, journal.before, force);
    if (result.outcome === 'put-back') await removeJournal(path);
    restored.push({ journal: path, target: journal.target, hadConfig: journal.before !== null, result });
  }
  return restored;
}

function targets(journals: readonly { journal: Journal }[]): string {
  return [...new Set(journals.map(({ journal }) => journal.target))].join(', ');
}
