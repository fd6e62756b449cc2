import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createJournal, endRun, type Journal } from '../../src/edge/journal.ts';
import { createdForm } from '../../src/probes/config-values.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { customersConfig } from '../provider/config-run.ts';
import { aJournal } from '../support/left-journal.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

/** What a run that was killed left behind. */
const leftBehind = { ...createdForm, clientSecret: 'probe-secret' };

let state: string;
let folder: string;
let provider: ReferenceProvider;
let origin: string;
let journal: Journal;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'closer-unfinished-'));
  folder = join(state, 'closer-conformance');
  provider = createReferenceProvider({ oauthConfig: leftBehind });
  origin = await provider.listen();
  journal = aJournal({ target: origin });
  await createJournal(folder, journal);
});
afterEach(async () => {
  endRun(journal);
  await provider.close();
  await rm(state, { recursive: true });
});

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return runCli(argv, { XDG_STATE_HOME: state, CLOSER_API_KEY: demo.apiKey, ...env });
}

const interruptedNote =
  /^note: a run with --write that began at \d{4}-\S+ was interrupted, and the config may be one that it wrote\. To put back what was there before: closer-conformance restore\n/;

test.each([
  ['check config', ['check', 'config']],
  ['config get', ['config', 'get']],
  ['config delete', ['config', 'delete', '--yes']],
])('%s says once of an origin that it is none', async (_name, argv) => {
  const { status, stderr } = await run([...argv, `${origin}/x`]);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: [^\n]* is more than an origin: [^\n]*\n$/)]);
});

async function wanted(): Promise<string> {
  const file = join(state, 'wanted.json');
  await writeFile(file, JSON.stringify({ ...customersConfig, oauthConfigEnabled: false }));
  return file;
}

describe('the journal of an interrupted run', () => {
  beforeEach(() => endRun(journal));

  test.each([
    ['check config', ['check', 'config']],
    ['config get', ['config', 'get']],
    ['config delete that only shows', ['config', 'delete']],
  ])('is told by %s, which reads all the same', async (_name, argv) => {
    const { stderr, stdout } = await run([...argv, origin]);
    expect(stderr).toMatch(interruptedNote);
    expect(stdout).not.toBe('');
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('is told by config apply --dry-run', async () => {
    const { status, stderr } = await run(['config', 'apply', '-f', await wanted(), '--dry-run', origin]);
    expect(status).toBe(0);
    expect(stderr).toMatch(interruptedNote);
  });

  test('is told by check of the settings file', async () => {
    const settings = join(state, 'closer-conformance.yaml');
    await writeFile(settings, `subjects:\n  config:\n    origin: ${origin}\n`);
    expect((await run(['check', '--config', settings])).stderr).toMatch(interruptedNote);
  });

  test('keeps config apply and config delete --yes from writing', async () => {
    const file = await wanted();
    for (const argv of [
      ['config', 'apply', '-f', file, origin],
      ['config', 'delete', '--yes', origin],
    ]) {
      const { status, stdout, stderr } = await run(argv);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: A run with --write .* was interrupted\. .*closer-conformance restore/);
    }
    expect(provider.requests).toEqual([]);
    expect(provider.oauthConfig()).toEqual(leftBehind);
    await run(['restore']);
    expect((await run(['config', 'apply', '-f', file, origin])).status).toBe(0);
    expect(provider.oauthConfig()).toEqual({ ...customersConfig, oauthConfigEnabled: false });
  });

  test('is no concern of another key', async () => {
    const { stderr } = await run(['config', 'get', origin], { CLOSER_API_KEY: 'another-key-0123456789' });
    expect(stderr).not.toContain('interrupted');
  });

  test('is told where it cannot be read', async () => {
    const [name = ''] = await readdir(folder);
    await rm(join(folder, name));
    await mkdir(join(folder, name));
    const { status, stderr } = await run(['config', 'get', origin]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^note: The journal \S+ cannot be read/);
    expect((await run(['config', 'delete', '--yes', origin])).status).toBe(2);
    expect(provider.oauthConfig()).toEqual(leftBehind);
  });
});

test('the journal of a run that is going on is told too, and keeps from writing', async () => {
  expect((await run(['config', 'get', origin])).stderr).toMatch(/^note: a run with --write is going on with this key/);
  const { status, stderr } = await run(['config', 'delete', '--yes', origin]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: Another run with --write is going on/);
});
