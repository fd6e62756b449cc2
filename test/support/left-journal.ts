import { hostname } from 'node:os';
import { createJournal, endRun, type Journal, keyFingerprint } from '../../src/edge/journal.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { customersConfig } from '../provider/config-run.ts';

export interface JournalValues extends Partial<Journal> {
  readonly target: string;
  readonly apiKey?: string;
}

/** A journal as a run keeps it while its own config is at the target. */
export function aJournal({ apiKey = demo.apiKey, ...values }: JournalValues): Journal {
  return {
    version: 1,
    run: `run-${values.target}-${apiKey}`,
    keyFingerprint: keyFingerprint(values.target, apiKey),
    startedAt: new Date().toISOString(),
    pid: 2 ** 30,
    host: hostname(),
    before: customersConfig,
    otherMembers: {},
    probeSecrets: ['probe-secret'],
    ...values,
  };
}

/**
 * Leaves the journal of a run that was killed.
 *
 * @returns its path
 */
export async function leaveJournalIn(folder: string, values: JournalValues): Promise<string> {
  const journal = aJournal(values);
  const path = await createJournal(folder, journal);
  // The run that wrote it is over.
  endRun(journal);
  if (path === undefined) throw new Error('there is a journal already');
  return path;
}
