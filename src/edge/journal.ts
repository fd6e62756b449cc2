import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { codeOf, UsageError } from '../model/errors.ts';
import { createDurably, removeDurably } from './durable-file.ts';
import { reasonOf } from './file-trouble.ts';
import { type Journal, parseJournal } from './journal-format.ts';

export type { Journal } from './journal-format.ts';

export function keyFingerprint(target: string, apiKey: string): string {
  return createHash('sha256').update(`${target}\n${apiKey}`).digest('hex').slice(0, 24);
}

export function journalPath(folder: string, fingerprint: string): string {
  return join(folder, `journal-${fingerprint}.json`);
}

/** The runs of this process that have not ended. */
const atWorkHere = new Set<string>();

/**
 * Writes a journal that is whole on the disk before this resolves. From then on its run is at work, until `endRun`.
 *
 * @returns its path; undefined where there is one for this origin and key already, which is left as it is
 * @throws {UsageError} where it cannot be written
 */
export async function createJournal(folder: string, journal: Journal): Promise<string | undefined> {
  const path = journalPath(folder, journal.keyFingerprint);
  try {
    if (!(await createDurably(path, `${JSON.stringify(journal, null, 2)}\n`))) return undefined;
  } catch (cause) {
    throw new UsageError(
      'unwritable-journal',
      `The journal, from which the config is put back after a crash, cannot be written to ${folder}: ${reasonOf(cause)}. Nothing was written to the API. XDG_STATE_HOME, on Windows LOCALAPPDATA, names another folder.`,
      { cause },
    );
  }
  atWorkHere.add(journal.run);
  return path;
}

/** Says that a run of this process has ended, whether or not its journal is there still. */
export function endRun({ run }: Journal): void {
  atWorkHere.delete(run);
}

/**
 * Removes the journal of a run, and no other that has taken its place.
 *
 * @returns why it is there still; undefined where it is gone
 */
export async function removeJournal(path: string, { run }: Journal): Promise<string | undefined> {
  try {
    const there = await readJournal(path);
    if (there?.run === run) await removeDurably(path);
    return undefined;
  } catch (error) {
    return error instanceof UsageError ? error.message : reasonOf(error);
  }
}

/** Reads a journal; undefined where there is none. @throws {UsageError} where the file is something else */
export async function readJournal(path: string): Promise<Journal | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) return undefined;
    throw new UsageError('unreadable-journal', `The journal ${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
  return parseJournal(text, path);
}

/** The paths of all journals in a folder. @throws {UsageError} where it cannot be read */
export async function listJournals(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^journal-[0-9a-f]+\.json$/.test(name)).map((name) => join(folder, name));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw new UsageError(
      'unreadable-journal',
      `The folder of the journals, ${folder}, cannot be read: ${reasonOf(cause)}.`,
      { cause },
    );
  }
}

/** A clock that was set right meanwhile does not make a run older than the machine. */
const clockSlackMs = 60_000;

/** Whether the process that wrote a journal is still at work, as far as can be told from here. */
export function isAtWork({ run, pid, host, startedAt }: Journal): boolean {
  if (atWorkHere.has(run)) return true;
  if (host !== hostname() || pid === process.pid) return false;
  // Since the machine was started anew, the number may be another process's.
  if (Date.parse(startedAt) < bootedAtMs() - clockSlackMs) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** Milliseconds since 1970; 0 where the system does not tell. */
function bootedAtMs(): number {
  try {
    return Date.now() - uptime() * 1000;
  } catch {
    return 0;
  }
}
