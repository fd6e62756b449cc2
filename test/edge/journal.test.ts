import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createJournal,
  endRun,
  isAtWork,
  type Journal,
  journalPath,
  keyFingerprint,
  listJournals,
  readJournal,
  removeJournal,
} from '../../src/edge/journal.ts';
import { journalFolder } from '../../src/edge/state-folder.ts';
import { aJournal as journalAt } from '../support/left-journal.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  folder = join(root, 'state', 'closer-conformance');
});
afterEach(async () => {
  endRun(own);
  await rm(root, { recursive: true });
});

const before = {
  tokenEndpoint: 'https://oauth.customer.example/token',
  userInfoEndpoint: 'https://oauth.customer.example/userinfo',
  clientId: 'widget',
  clientSecret: 'a-secret-with-"quotes"-\\-and-ü',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};

/** The journal of a run that is at work. */
function aJournal(over: Partial<Journal> = {}): Journal {
  return journalAt({
    target: 'https://spinner.closer.app',
    apiKey: 'key-1',
    run: 'run-1',
    pid: process.ppid,
    before,
    otherMembers: { id: 17 },
    probeSecrets: ['one', 'two'],
    ...over,
  });
}

const own = aJournal();

describe('the folder of journals', () => {
  it.each([
    [{ XDG_STATE_HOME: '/state', HOME: '/home/me' }, 'linux', '/state/closer-conformance'],
    [{ HOME: '/home/me' }, 'linux', '/home/me/.local/state/closer-conformance'],
    // The specification has relative paths ignored.
    [{ XDG_STATE_HOME: 'state', HOME: '/home/me' }, 'linux', '/home/me/.local/state/closer-conformance'],
    [{ XDG_STATE_HOME: '', HOME: '/home/me' }, 'darwin', '/home/me/.local/state/closer-conformance'],
    [{ LOCALAPPDATA: 'C:\\Local', XDG_STATE_HOME: '/state' }, 'win32', 'C:\\Local\\closer-conformance'],
    [{ USERPROFILE: 'C:\\Users\\me' }, 'win32', 'C:\\Users\\me\\AppData\\Local\\closer-conformance'],
    [
      { LOCALAPPDATA: 'Local', USERPROFILE: 'C:\\Users\\me', HOME: '/c/Users/me' },
      'win32',
      'C:\\Users\\me\\AppData\\Local\\closer-conformance',
    ],
  ])('of %o on %s is %s', (environment, platform, expected) => {
    expect(journalFolder(environment, platform)).toBe(expected);
  });

  it('is below the home folder that the system knows where HOME is not set', () => {
    expect(journalFolder({}, 'linux')).toMatch(/^\/.+\/\.local\/state\/closer-conformance$/);
  });

  it('has to be absolute', () => {
    expect(() => journalFolder({ HOME: 'home' }, 'linux')).toThrow(/set XDG_STATE_HOME to an absolute path/);
  });
});

describe('a key fingerprint', () => {
  it('tells keys and targets apart, and holds neither', () => {
    const prints = [
      keyFingerprint('https://a.example', 'key-1'),
      keyFingerprint('https://a.example', 'key-2'),
      keyFingerprint('https://b.example', 'key-1'),
    ];
    expect(new Set(prints).size).toBe(3);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{24}$/);
    expect(keyFingerprint('https://a.example', 'key-1')).toBe(prints[0]);
  });
});

describe('creating a journal', () => {
  it('writes it whole, for its owner alone, in folders for their owner alone', async () => {
    const path = await createJournal(folder, own);
    expect(path).toBe(journalPath(folder, own.keyFingerprint));
    expect(await readJournal(path ?? '')).toEqual(own);
    expect((await stat(path ?? '')).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(root, 'state'))).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual([`journal-${own.keyFingerprint}.json`]);
  });

  it('does not widen what the folder lets others see', async () => {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const path = await createJournal(folder, own);
    expect((await stat(path ?? '')).mode & 0o777).toBe(0o600);
  });

  it('leaves one that is there as it is', async () => {
    const path = (await createJournal(folder, own)) ?? '';
    const text = await readFile(path, 'utf8');
    expect(await createJournal(folder, aJournal({ run: 'run-2', before: null }))).toBeUndefined();
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('lets one of many at once have the name', async () => {
    const runs = Array.from({ length: 20 }, (_, index) => aJournal({ run: `run-${index}` }));
    const paths = await Promise.all(runs.map((journal) => createJournal(folder, journal)));
    const winners = runs.filter((_, index) => paths[index] !== undefined);
    expect(winners).toHaveLength(1);
    expect(await readJournal(journalPath(folder, own.keyFingerprint))).toEqual(winners[0]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('removes the draft of a run that was killed while it wrote one, and no other file', async () => {
    await mkdir(folder, { recursive: true });
    const draft = `journal-${own.keyFingerprint}.json.0123456789ab`;
    const others = ['journal-ffffffffffffffffffffffff.json.0123456789ab', 'notes.txt'];
    for (const name of [draft, ...others]) await writeFile(join(folder, name), '{}');
    await createJournal(folder, own);
    expect((await readdir(folder)).sort()).toEqual([`journal-${own.keyFingerprint}.json`, ...others].sort());
  });

  it('says what the matter is where a file is in the way of the folder', async () => {
    await writeFile(join(root, 'state'), '');
    await expect(createJournal(folder, own)).rejects.toMatchObject({
      code: 'unwritable-journal',
      message: expect.stringMatching(
        /cannot be written to .*: a part of its path is no directory\. Nothing was written to the API/,
      ),
    });
  });

  it.runIf(process.getuid?.() !== 0)('says so where the folder cannot be written to', async () => {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o500);
    await expect(createJournal(folder, own)).rejects.toMatchObject({ code: 'unwritable-journal' });
    await chmod(folder, 0o700);
  });
});

describe('reading a journal', () => {
  it('finds none where there is no file', async () => {
    expect(await readJournal(join(folder, 'journal-0.json'))).toBeUndefined();
    expect(await listJournals(folder)).toEqual([]);
  });

  it.each([
    ['no JSON', 'not json'],
    ['nothing', ''],
    ['half of one', JSON.stringify(own).slice(0, 100)],
    ['null', 'null'],
    ['an array', '[]'],
    ['no version', JSON.stringify({ ...own, version: undefined })],
    ['no run', JSON.stringify({ ...own, run: undefined })],
    ['a process that is none', JSON.stringify({ ...own, pid: '1' })],
    ['no config and no null', JSON.stringify({ ...own, before: undefined })],
    ['a config without its secret', JSON.stringify({ ...own, before: { ...before, clientSecret: undefined } })],
    ['a config with a wrong type', JSON.stringify({ ...own, before: { ...before, oauthConfigEnabled: 'yes' } })],
    ['no other members', JSON.stringify({ ...own, otherMembers: null })],
    ['secrets that are none', JSON.stringify({ ...own, probeSecrets: [1] })],
  ])('refuses %s, and says that a config may depend on the file', async (_, text) => {
    await mkdir(folder, { recursive: true });
    const path = journalPath(folder, 'ab12');
    await writeFile(path, text);
    await expect(readJournal(path)).rejects.toMatchObject({
      name: 'UsageError',
      code: 'invalid-journal',
      message: expect.stringContaining('A config may have to be put back that only this file holds'),
    });
    // It is not forgotten either.
    expect(await listJournals(folder)).toEqual([path]);
  });

  it('names the cause where it is of a later version', async () => {
    await mkdir(folder, { recursive: true });
    const path = journalPath(folder, 'ab12');
    await writeFile(path, JSON.stringify({ ...own, version: 2, more: true }));
    await expect(readJournal(path)).rejects.toThrow(/written by a later version of closer-conformance/);
  });

  it('says so where the file cannot be read', async () => {
    await mkdir(join(folder, 'journal-ab12.json'), { recursive: true });
    await expect(readJournal(join(folder, 'journal-ab12.json'))).rejects.toMatchObject({
      code: 'unreadable-journal',
      message: expect.stringContaining('it is a directory'),
    });
  });

  it('says so where the folder cannot be read', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(listJournals(join(root, 'file'))).rejects.toMatchObject({ code: 'unreadable-journal' });
  });

  it('lists journals and nothing else', async () => {
    const path = await createJournal(folder, own);
    for (const name of ['journal-xyz.json', 'journal-ab.json.tmp', 'other.json'])
      await writeFile(join(folder, name), '');
    expect(await listJournals(folder)).toEqual([path]);
  });
});

describe('removing a journal', () => {
  it('removes that of its run', async () => {
    const path = (await createJournal(folder, own)) ?? '';
    expect(await removeJournal(path, own)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves that of another run, which has taken its place', async () => {
    const path = (await createJournal(folder, own)) ?? '';
    expect(await removeJournal(path, aJournal({ run: 'an earlier one' }))).toBeUndefined();
    expect(await readJournal(path)).toEqual(own);
  });

  it('has nothing to do where it is gone', async () => {
    await mkdir(folder, { recursive: true });
    expect(await removeJournal(journalPath(folder, 'ab12'), own)).toBeUndefined();
  });

  it('says why it cannot', async () => {
    await mkdir(join(folder, 'journal-ab12.json'), { recursive: true });
    expect(await removeJournal(join(folder, 'journal-ab12.json'), own)).toContain('it is a directory');
  });
});

describe('whether a run is at work', () => {
  it('is so while its process is there', () => {
    expect(isAtWork(aJournal())).toBe(true);
  });

  it('is not where the process is gone', () => {
    // No process has this number: it is above every limit.
    expect(isAtWork(aJournal({ pid: 2 ** 30 }))).toBe(false);
  });

  it('is not where the machine was started anew since, whoever has the number now', () => {
    expect(isAtWork(aJournal({ startedAt: '2001-01-01T00:00:00.000Z' }))).toBe(false);
  });

  it('cannot be told of another machine', () => {
    expect(isAtWork(aJournal({ host: `not-${hostname()}` }))).toBe(false);
  });

  it('is not where an earlier process had our own number', () => {
    expect(isAtWork(aJournal({ pid: process.pid }))).toBe(false);
  });

  it('is so of a run of this process until it has ended', async () => {
    const here = aJournal({ pid: process.pid, run: 'here' });
    await createJournal(folder, here);
    expect(isAtWork(here)).toBe(true);
    endRun(here);
    expect(isAtWork(here)).toBe(false);
  });
});

it('follows no link that somebody has put in the way of a draft', async () => {
  // A draft's name is not to be guessed, and an existing name is not opened.
  await mkdir(folder, { recursive: true });
  const victim = join(root, 'victim');
  await writeFile(victim, 'untouched');
  await symlink(victim, journalPath(folder, own.keyFingerprint));
  expect(await createJournal(folder, own)).toBeUndefined();
  expect(await readFile(victim, 'utf8')).toBe('untouched');
});
