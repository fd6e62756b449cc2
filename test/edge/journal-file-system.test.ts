import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal, endRun, type Journal, journalPath, removeJournal } from '../../src/edge/journal.ts';

/** What the file system does, and what it answers in place of what it would do. */
const fileSystem = vi.hoisted(() => ({
  log: [] as string[],
  failing: new Map<string, string>(),
}));

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  const failAs = (what: string): void => {
    const code = fileSystem.failing.get(what);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
  };
  return {
    ...original,
    async link(...args: Parameters<typeof original.link>) {
      fileSystem.log.push(`link ${args[1]}`);
      failAs('link');
      return original.link(...args);
    },
    async rm(...args: Parameters<typeof original.rm>) {
      fileSystem.log.push(`rm ${args[0]}`);
      return original.rm(...args);
    },
    async open(...args: Parameters<typeof original.open>) {
      const [path, flags] = args;
      fileSystem.log.push(`open ${path} ${flags}`);
      const handle = await original.open(...args);
      return watched(handle, String(path), failAs);
    },
  };
});

function watched(handle: FileHandle, path: string, failAs: (what: string) => void): Partial<FileHandle> {
  return {
    async writeFile(...args) {
      failAs('write');
      return handle.writeFile(...args);
    },
    async sync() {
      fileSystem.log.push(`sync ${path}`);
      failAs('sync');
      return handle.sync();
    },
    close: () => handle.close(),
  };
}

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  folder = join(root, 'a', 'b');
  fileSystem.log.length = 0;
  fileSystem.failing.clear();
});
afterEach(async () => {
  endRun(journal);
  await rm(root, { recursive: true });
});

const journal: Journal = {
  version: 1,
  run: 'run-1',
  target: 'https://spinner.closer.app',
  keyFingerprint: 'ab12',
  startedAt: new Date().toISOString(),
  pid: process.pid,
  host: hostname(),
  before: null,
  otherMembers: {},
  probeSecrets: [],
};

describe('a journal on the disk', () => {
  it('is synced before it has its name, and its folders after', async () => {
    const path = await createJournal(folder, journal);
    const log = fileSystem.log.map((line) => line.replace(/\.[0-9a-f]{12}/, '.draft'));
    const inOrder = [
      `open ${path}.draft wx`,
      `sync ${path}.draft`,
      `link ${path}`,
      `rm ${path}.draft`,
      `sync ${folder}`,
      `sync ${dirname(folder)}`,
      `sync ${root}`,
    ];
    expect(
      log.filter((line) => inOrder.includes(line)).filter((line, index, all) => all.indexOf(line) === index),
    ).toEqual(inOrder);
  });

  it('is gone for good when it is removed', async () => {
    const path = (await createJournal(folder, journal)) ?? '';
    fileSystem.log.length = 0;
    await removeJournal(path, journal);
    expect(fileSystem.log).toEqual([`rm ${path}`, `open ${folder} r`, `sync ${folder}`]);
  });

  it.each([
    ['write', 'ENOSPC', 'there is no space left'],
    ['write', 'EDQUOT', 'there is no space left for this user'],
    ['sync', 'EIO', 'EIO'],
  ])('is not begun where %s ends in %s: nothing of it is left, and it is said', async (what, code, reason) => {
    fileSystem.failing.set(what, code);
    await expect(createJournal(folder, journal)).rejects.toMatchObject({
      name: 'UsageError',
      code: 'unwritable-journal',
      message: expect.stringMatching(new RegExp(`: ${reason}\\. Nothing was written to the API.*XDG_STATE_HOME`)),
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])(
    'is written in place where the file system has no hard links (%s)',
    async (code) => {
      fileSystem.failing.set('link', code);
      const path = (await createJournal(folder, journal)) ?? '';
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(journal);
      expect(await readdir(folder)).toEqual(['journal-ab12.json']);
      expect(await createJournal(folder, { ...journal, run: 'run-2' })).toBeUndefined();
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(journal);
    },
  );

  it('is not written where linking fails in another way', async () => {
    fileSystem.failing.set('link', 'EIO');
    await expect(createJournal(folder, journal)).rejects.toMatchObject({ code: 'unwritable-journal' });
    expect(await readdir(folder)).toEqual([]);
  });

  it("is somebody else's where our draft was taken for one that was left behind", async () => {
    fileSystem.failing.set('link', 'ENOENT');
    expect(await createJournal(folder, journal)).toBeUndefined();
    expect(fileSystem.log).toContain(`link ${journalPath(folder, 'ab12')}`);
  });

  it('stands where its folder cannot be synced', async () => {
    // Windows opens no folder; others do not sync one.
    const path = await createJournal(folder, journal);
    fileSystem.failing.set('sync', 'EINVAL');
    expect(await removeJournal(path ?? '', journal)).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });
});
