import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import type { components } from '../generated/openapi.ts';
import { validateOauthConfigCreateForm } from '../generated/validators.js';
import { UsageError } from '../model/errors.ts';

/**
 * What an interrupted `check config --write` must put back. It is written before the first write to the API and removed after
 * what it holds was put back and read again; while it is there no other run may write. It holds the secret of the config that
 * was there: the file's mode, 0600, is what guards it.
 */
export interface Journal {
  readonly version: 1;
  /** Origin of the config API. */
  readonly target: string;
  /** Tells keys apart without holding one: SHA-256, cut. */
  readonly keyFingerprint: string;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Which process is at work, and where. */
  readonly pid: number;
  readonly host: string;
  /** The config that was there, its secret filled in; null where there was none. */
  readonly before: components['schemas']['OauthConfigCreateForm'] | null;
}

/** Environment variables that decide where journals are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of journals: below XDG_STATE_HOME, else ~/.local/state; on Windows below LOCALAPPDATA. */
export function journalFolder(environment: Environment, platform: string = process.platform): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = environment;
  const home = environment.HOME ?? homedir();
  if (platform === 'win32') return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'closer-conformance');
  // The specification has relative paths ignored.
  const base = XDG_STATE_HOME?.startsWith('/') === true ? XDG_STATE_HOME : join(home, '.local', 'state');
  return join(base, 'closer-conformance');
}

export function keyFingerprint(target: string, apiKey: string): string {
  return createHash('sha256').update(`${target}\n${apiKey}`).digest('hex').slice(0, 24);
}

export function journalPath(folder: string, fingerprint: string): string {
  return join(folder, `journal-${fingerprint}.json`);
}

/**
 * Writes a journal that is whole on the disk, with its folder entry, before this resolves.
 *
 * @returns its path; undefined where there is one for this origin and key already, which is left as it is
 */
export async function createJournal(folder: string, journal: Journal): Promise<string | undefined> {
  const path = journalPath(folder, journal.keyFingerprint);
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(journal, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    // Unlike a rename, a link fails where the name is taken: of two runs at once one gets it.
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  return path;
}

export async function removeJournal(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

/** Reads a journal; undefined where there is none. @throws {UsageError} where the file is something else */
export async function readJournal(path: string): Promise<Journal | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new UsageError('unreadable-journal', `The journal ${path} cannot be read (${codeOf(cause)}).`, { cause });
  }
  const value = parse(text);
  if (isJournal(value)) return value;
  throw new UsageError('invalid-journal', `${path} is not a journal of closer-conformance.`);
}

/** The paths of all journals in a folder. */
export async function listJournals(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^journal-[0-9a-f]+\.json$/.test(name)).map((name) => join(folder, name));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Whether the process that wrote a journal is still at work, as far as can be told from here. */
export function isAtWork({ pid, host }: Journal): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is such a process, and it is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** Directories cannot be synced everywhere; where they cannot, the file's own sync has to do. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(codeOf(error))) throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['target', 'keyFingerprint', 'startedAt', 'host'];
  const before: unknown = Reflect.get(value, 'before');
  return (
    Reflect.get(value, 'version') === 1 &&
    Number.isInteger(Reflect.get(value, 'pid')) &&
    texts.every((name) => typeof Reflect.get(value, name) === 'string') &&
    (before === null || validateOauthConfigCreateForm(before))
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
