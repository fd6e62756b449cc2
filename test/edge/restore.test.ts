import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journalPath, keyFingerprint } from '../../src/edge/journal.ts';
import { type RestoreOptions, restore } from '../../src/edge/restore.ts';
import { createdForm } from '../../src/probes/config-values.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { customersConfig } from '../provider/config-run.ts';
import { type JournalValues, leaveJournalIn } from '../support/left-journal.ts';

let folder: string;
let provider: ReferenceProvider;
let origin: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  provider = createReferenceProvider({ oauthConfig: { ...createdForm, clientSecret: 'probe-secret' } });
  origin = await provider.listen();
});
afterEach(async () => {
  await provider.close();
  await rm(folder, { recursive: true });
});

const leaveJournal = (values: Partial<JournalValues> = {}): Promise<string> =>
  leaveJournalIn(folder, { target: origin, ...values });

const run = (over: Partial<RestoreOptions> = {}) => restore({ apiKey: demo.apiKey, folder, ...over });
const back = { outcome: 'put-back', otherMembers: [] };

describe('restoring', () => {
  it('has nothing to do where there is no journal, and needs no key for that', async () => {
    expect(await run({ apiKey: undefined })).toEqual({ restored: [], otherKeys: [], unreadable: [] });
    expect(await run({ folder: join(folder, 'not-there') })).toEqual({ restored: [], otherKeys: [], unreadable: [] });
    expect(provider.requests).toEqual([]);
  });

  it('puts back the config of a journal and removes it', async () => {
    const journal = await leaveJournal();
    expect(await run()).toEqual({
      restored: [{ journal, target: origin, hadConfig: true, result: back }],
      otherKeys: [],
      unreadable: [],
    });
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await readdir(folder)).toEqual([]);
  });

  it('removes the config where there was none', async () => {
    await leaveJournal({ before: null });
    expect((await run()).restored).toMatchObject([{ hadConfig: false, result: back }]);
    expect(provider.oauthConfig()).toBeUndefined();
  });

  it('does the same again where it was killed before it removed the journal', async () => {
    provider.setOauthConfig(customersConfig);
    await leaveJournal();
    expect((await run()).restored).toMatchObject([{ result: back }]);
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await readdir(folder)).toEqual([]);
  });

  it('takes one journal by its path', async () => {
    const journal = await leaveJournal();
    await leaveJournal({ target: 'http://127.0.0.1:1' });
    expect((await run({ journal })).restored).toMatchObject([{ journal, result: back }]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('leaves the journals of other keys alone, and names them', async () => {
    await leaveJournal();
    const theirs = await leaveJournal({ apiKey: 'another-key' });
    expect(await run()).toMatchObject({ restored: [{ result: back }], otherKeys: [theirs] });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('goes on to the other journals where one is unreadable, and names that', async () => {
    await leaveJournal();
    const broken = journalPath(folder, 'ab12');
    await writeFile(broken, '{');
    const { restored, unreadable } = await run();
    expect(restored).toMatchObject([{ result: back }]);
    expect(unreadable).toMatchObject([{ code: 'invalid-journal', message: expect.stringContaining(broken) }]);
    expect(await readdir(folder)).toEqual(['journal-ab12.json']);
  });
});

describe('restoring keeps the journal', () => {
  it('where the server cannot be reached', async () => {
    await leaveJournal({ target: 'http://127.0.0.1:1' });
    expect((await run()).restored).toMatchObject([{ result: { outcome: 'unreachable', error: { code: 'refused' } } }]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it("where the config is somebody else's, which is left alone until it is to be overwritten by force", async () => {
    const theirs = { ...customersConfig, clientId: 'a new one' };
    provider.setOauthConfig(theirs);
    await leaveJournal();
    expect((await run()).restored).toMatchObject([{ result: { outcome: 'foreign' } }]);
    expect(provider.oauthConfig()).toEqual(theirs);
    expect(await readdir(folder)).toHaveLength(1);
    expect((await run({ force: true })).restored).toMatchObject([{ result: back }]);
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await readdir(folder)).toEqual([]);
  });

  it('where the key is refused', async () => {
    await leaveJournal({ apiKey: 'revoked-key' });
    expect((await run({ apiKey: 'revoked-key' })).restored).toMatchObject([
      { result: { outcome: 'failed', shown: 'refused' } },
    ]);
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe('restoring is refused', () => {
  const sentNothing = () => expect(provider.requests).toEqual([]);

  it('without a key, and says for which target one is needed', async () => {
    await leaveJournal();
    await expect(run({ apiKey: undefined })).rejects.toMatchObject({
      code: 'no-api-key',
      message: expect.stringContaining(origin),
    });
  });

  it('with another key, which is sent nowhere', async () => {
    await leaveJournal();
    await expect(run({ apiKey: 'another-key' })).rejects.toMatchObject({
      code: 'other-api-key',
      message: expect.stringContaining('--new-key'),
    });
    sentNothing();
  });

  it('with a journal whose target was changed, since the key was not given for that one', async () => {
    const other = createReferenceProvider();
    const target = await other.listen();
    await leaveJournal({ target, keyFingerprint: keyFingerprint(origin, demo.apiKey) });
    await expect(run()).rejects.toMatchObject({ code: 'other-api-key' });
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it('where there is no journal at the path', async () => {
    await expect(run({ journal: join(folder, 'journal-0.json') })).rejects.toMatchObject({ code: 'no-journal' });
  });

  it('where the file at the path is no journal', async () => {
    const path = join(folder, 'notes.json');
    await writeFile(path, '{}');
    await expect(run({ journal: path })).rejects.toMatchObject({ code: 'invalid-journal' });
  });

  it('while the run is going on, unless by force', async () => {
    await leaveJournal({ pid: process.ppid });
    await expect(run()).rejects.toMatchObject({ code: 'run-in-progress' });
    sentNothing();
    expect((await run({ force: true })).restored).toMatchObject([{ result: back }]);
  });
});

describe('restoring with a new key', () => {
  it('takes one of the same organisation for one that was revoked', async () => {
    await leaveJournal({ apiKey: 'revoked-key' });
    expect((await run({ newKey: true })).restored).toMatchObject([{ result: back }]);
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is for one journal, named where there are several', async () => {
    const first = await leaveJournal({ apiKey: 'revoked-key' });
    const second = await leaveJournal({ apiKey: 'another-revoked-key' });
    await expect(run({ newKey: true })).rejects.toMatchObject({
      code: 'several-journals',
      message: expect.stringContaining(first),
    });
    expect((await run({ newKey: true, journal: second })).restored).toMatchObject([{ journal: second, result: back }]);
  });

  it("overwrites no other organisation's config", async () => {
    const theirs = { ...customersConfig, tokenEndpoint: 'https://oauth.other.example/token' };
    provider.setOauthConfig(theirs);
    await leaveJournal({ apiKey: 'revoked-key' });
    expect((await run({ newKey: true })).restored).toMatchObject([{ result: { outcome: 'foreign' } }]);
    expect(provider.oauthConfig()).toEqual(theirs);
  });
});
