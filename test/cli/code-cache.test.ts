import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BinRun, runBin } from '../support/run-bin.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let server: SampleServer;
let folder: string;

beforeAll(async () => {
  server = await startServer(userinfoOf());
});
afterAll(() => server.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-code-cache-'));
  await cp('dist', join(folder, 'dist'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const check = (env: Readonly<Record<string, string>> = {}): Promise<BinRun> =>
  runBin(['check', 'userinfo', `${server.origin}/userinfo`], {
    bin: join(folder, 'dist/bin.cjs'),
    env: { CLOSER_USERINFO_TOKEN: sampleToken, ...env },
  });

/** What was kept, as paths; files that were not finished would be among them. */
function kept(): readonly string[] {
  const cache = join(folder, '.cache');
  return existsSync(cache) ? readdirSync(cache).map((name) => join(cache, name)) : [];
}

async function keptFile(): Promise<string> {
  expect((await check()).status).toBe(0);
  const [file = '', ...others] = kept();
  expect(others).toEqual([]);
  return file;
}

it('is kept beside the code, for one version of Node.js and one build, and used from then on', async () => {
  const file = await keptFile();
  expect(file).toMatch(new RegExp(`/[0-9a-f]{16}-${process.version}-${process.arch}$`));
  const before = statSync(file);
  const again = await check();
  expect(again).toMatchObject({ status: 0, stderr: '' });
  expect(again.stdout).toMatch(/^CONFORMS/);
  // One that V8 refuses is made anew.
  expect({ ino: statSync(file).ino, mtimeMs: statSync(file).mtimeMs }).toEqual({
    ino: before.ino,
    mtimeMs: before.mtimeMs,
  });
});

it.each([
  ['was cut short', (file: string) => truncateSync(file, 1000)],
  ['is empty', (file: string) => truncateSync(file, 0)],
  ['is something else', (file: string) => writeFileSync(file, 'something else')],
])('is made anew where it %s', async (_what, spoil) => {
  const file = await keptFile();
  const { size } = statSync(file);
  spoil(file);
  const { status, stderr } = await check();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(statSync(file).size).toBeGreaterThan(size / 2);
});

it('is done without where it cannot be kept', async () => {
  writeFileSync(join(folder, '.cache'), '');
  expect(await check()).toMatchObject({ status: 0, stderr: '' });
});

it('is done without where a folder has its name', async () => {
  const file = await keptFile();
  await rm(file);
  mkdirSync(file);
  expect(await check()).toMatchObject({ status: 0, stderr: '' });
  expect(kept()).toEqual([file]);
});

it('is neither kept nor used where coverage is taken', async () => {
  expect((await check({ NODE_V8_COVERAGE: join(folder, 'coverage') })).status).toBe(0);
  expect(kept()).toEqual([]);
});

it('is not kept by a run without a verdict, which calls few functions', async () => {
  expect((await check({ CLOSER_USERINFO_TOKEN: '' })).status).toBe(2);
  const unreachable = ['check', 'userinfo', 'http://127.0.0.1:1/userinfo'];
  const options = { bin: join(folder, 'dist/bin.cjs'), env: { CLOSER_USERINFO_TOKEN: sampleToken } };
  expect((await runBin(unreachable, options)).status).toBe(3);
  expect((await runBin(['check', 'userinfo', '--help'], options)).status).toBe(0);
  expect(kept()).toEqual([]);
});

it('is kept by the usual run alone', async () => {
  await runBin(['list'], { bin: join(folder, 'dist/bin.cjs') });
  expect(kept()).toEqual([]);
});
