import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createdForm } from '../../src/probes/config-values.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { customersConfig } from '../provider/config-run.ts';
import { type JournalValues, leaveJournalIn } from '../support/left-journal.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

let state: string;
let folder: string;
let provider: ReferenceProvider;
let origin: string;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  folder = join(state, 'closer-conformance');
  provider = createReferenceProvider({ oauthConfig: { ...createdForm, clientSecret: 'probe-secret' } });
  origin = await provider.listen();
});
afterEach(async () => {
  await provider.close();
  await rm(state, { recursive: true });
});

const leaveJournal = (values: Partial<JournalValues> = {}): Promise<string> =>
  leaveJournalIn(folder, { target: origin, ...values });

function restore(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return runCli(['restore', ...args], { XDG_STATE_HOME: state, CLOSER_API_KEY: demo.apiKey, ...env });
}

describe('restore', () => {
  it('says that there is nothing to do and exits 0, without a key too', async () => {
    const nothing = { status: 0, stdout: 'There is nothing to restore: no run was interrupted.\n', stderr: '' };
    expect(await restore()).toEqual(nothing);
    expect(await restore([], { CLOSER_API_KEY: '' })).toEqual(nothing);
  });

  it('puts the config back and exits 0', async () => {
    await leaveJournal();
    expect(await restore()).toEqual({
      status: 0,
      stdout: `The config at ${origin} is as it was before; GET confirms it, but for the client secret, which it masks: the one that CLOSER_CLIENT_SECRET gave to the run was written.\n`,
      stderr: '',
    });
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes a journal by its path, and the key from a file', async () => {
    const journal = await leaveJournal();
    const key = join(state, 'key');
    await writeFile(key, `${demo.apiKey}\n`);
    expect((await restore([journal, '--api-key-file', key], { CLOSER_API_KEY: '' })).status).toBe(0);
    expect(provider.oauthConfig()).toEqual(customersConfig);
  });

  it('keeps the journal of a server that cannot be reached, and exits 3', async () => {
    const journal = await leaveJournal({ target: 'http://127.0.0.1:1' });
    const { status, stdout, stderr } = await restore();
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(
      'The config at http://127.0.0.1:1 could not be put back: 127.0.0.1:1 refused the connection.',
    );
    expect(stderr).toContain(`The journal is kept: ${journal}\n`);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("leaves somebody else's config alone and exits 1; --force overwrites it", async () => {
    const theirs = { ...customersConfig, clientId: 'a new one' };
    provider.setOauthConfig(theirs);
    await leaveJournal();
    const { status, stdout, stderr } = await restore();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('somebody has changed it since. It was left alone.');
    expect(stderr).toContain('restore --force');
    expect(stderr).not.toContain('a new one');
    expect(provider.oauthConfig()).toEqual(theirs);
    expect((await restore(['--force'])).status).toBe(0);
    expect(provider.oauthConfig()).toEqual(customersConfig);
  });

  it('exits 2 with the key of another run, and sends it nowhere', async () => {
    await leaveJournal();
    const { status, stdout, stderr } = await restore([], { CLOSER_API_KEY: 'another-key-0123456789' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^error: The run on .* that was interrupted used another API key\. Give that one; .*--new-key/,
    );
    expect(stderr).not.toContain('another-key');
    expect(provider.requests).toEqual([]);
  });

  it('exits 2 without a key where there is something to do', async () => {
    await leaveJournal();
    expect(await restore([], { CLOSER_API_KEY: '' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Give the API key that it used: CLOSER_API_KEY or --api-key-file.'),
    });
  });

  it('exits 2 with a key that was revoked, and --new-key takes another', async () => {
    const journal = await leaveJournal({ apiKey: 'revoked-key-0123456789' });
    const { status, stderr } = await restore([], { CLOSER_API_KEY: 'revoked-key-0123456789' });
    expect(status).toBe(2);
    expect(stderr.split('\n')).toEqual([
      `The config at ${origin} could not be put back: the key is refused (status 401).`,
      `The journal is kept: ${journal}`,
      'To try again: closer-conformance restore',
      "With another admin's key of the organisation, where this one is no longer valid: closer-conformance restore --new-key",
      '',
    ]);
    expect((await restore(['--new-key'], { CLOSER_API_KEY: 'never-a-key-0123456789' })).status).toBe(2);
    expect((await restore(['--new-key'])).status).toBe(0);
    expect(provider.oauthConfig()).toEqual(customersConfig);
  });

  it('exits 2 for a journal that cannot be read, and restores the others', async () => {
    await leaveJournal();
    const broken = join(folder, 'journal-ab12.json');
    await writeFile(broken, '\u001b[31m{');
    const { status, stdout, stderr } = await restore();
    expect(status).toBe(2);
    expect(stdout).toContain('is as it was before');
    expect(stderr).toMatch(new RegExp(`^error: ${broken} is not a journal of closer-conformance, or is damaged\\.`));
    expect(provider.oauthConfig()).toEqual(customersConfig);
  });

  it('exits 2 for a path without a journal', async () => {
    expect(await restore([join(folder, 'none.json')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no journal at'),
    });
  });

  it('names the journals of other keys that were left alone', async () => {
    await leaveJournal();
    const theirs = await leaveJournal({ apiKey: 'another-key-0123456789' });
    expect(await restore()).toMatchObject({
      status: 0,
      stderr: `A journal of another API key was left alone: ${theirs}\n`,
    });
  });

  it('shows no secret of a journal', async () => {
    await leaveJournal({ target: 'http://127.0.0.1:1' });
    const { stdout, stderr } = await restore();
    for (const secret of [customersConfig.clientSecret, 'probe-secret', demo.apiKey]) {
      expect(stdout + stderr).not.toContain(secret);
    }
  });
});
