import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { parseBehaviours } from '../../src/reference/faults/index.ts';
import { withProvider } from '../provider/reference.ts';
import { runCli } from '../support/run-cli.ts';

const [first, second] = demo.people;
const secrets = {
  CLOSER_USERINFO_TOKEN: first.accessToken,
  CLOSER_USERINFO_SECOND_TOKEN: second.accessToken,
  CLOSER_API_KEY: demo.apiKey,
};

let folder = '';
let settings = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-settings-'));
  settings = join(folder, 'closer-conformance.yaml');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `check` alone over settings that may name `{origin}`, on a reference provider that behaves in the named ways. */
function checkAll(text: string, behaviours: readonly string[] = [], more: readonly string[] = []) {
  return withProvider({ faults: parseBehaviours(behaviours) }, async (origin, provider) => {
    await writeFile(settings, text.replaceAll('{origin}', origin));
    const run = await runCli(['check', '--config', settings, ...more], { ...secrets, TENANT: 'tenant-42' });
    return { ...run, requests: [...provider.requests] };
  });
}

const both = 'subjects:\n  userinfo: { url: "{origin}/userinfo" }\n  config: { origin: "{origin}" }\n';

describe('check alone', () => {
  it('checks every subject of the settings and writes one report', async () => {
    const run = await checkAll(both, [], ['--reporter', 'json']);
    const report: Report = JSON.parse(run.stdout);
    expect(run.status).toBe(0);
    expect(report.subject).toBe('all');
    expect(report.target).toMatch(/\/userinfo, http:\/\/127/);
    const ids = report.checks.map(({ id }) => id);
    expect(ids).toContain('userinfo/has-required-members');
    expect(ids).toContain('config/get-answers');
    const names = report.exchanges.map(({ name }) => name);
    expect(names).toContain('userinfo/with-token');
    expect(names).toContain('config/read');
    for (const { exchanges } of report.checks) for (const name of exchanges) expect(names).toContain(name);
  });

  it('writes nothing to the organisation', async () => {
    const { requests } = await checkAll(both);
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('fails where one subject violates', async () => {
    const run = await checkAll(both, ['no-external-user-id']);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('$.externalUserId is missing');
  });

  it('takes profile, reporters and limits from the file, and from the command line before that', async () => {
    const strict = `${both}profile: strict\nreporters: [json]\n`;
    const fromFile = await checkAll(strict, ['no-challenge']);
    expect(fromFile.status).toBe(1);
    expect(JSON.parse(fromFile.stdout).profile).toBe('strict');
    const given = await checkAll(strict, ['no-challenge'], ['--profile', 'closer', '--reporter', 'pretty']);
    expect(given.status).toBe(0);
    expect(given.stdout).toContain('CONFORMS');
  });

  it('fails on more warnings than the file allows', async () => {
    expect((await checkAll(`${both}maxWarnings: 0\n`, ['no-challenge'])).status).toBe(1);
  });

  it('waives a finding, and fails for a waiver that is not needed', async () => {
    const waiver = (check: string, until: string): string =>
      `${both}waivers:\n  - { check: ${check}, reason: agreed, until: ${until} }\n`;
    const waived = await checkAll(waiver('userinfo/has-required-members', '2999-12-31'), ['no-external-user-id']);
    expect(waived.status).toBe(0);
    const unneeded = await checkAll(waiver('userinfo/has-required-members', '2999-12-31'));
    expect(unneeded.status).toBe(1);
    expect(unneeded.stdout).toContain('The waiver of userinfo/has-required-members is no longer needed');
    const expired = await checkAll(waiver('userinfo/has-required-members', '2020-01-01'), ['no-external-user-id']);
    expect(expired.status).toBe(1);
    expect(expired.stdout).toContain('expired on 2020-01-01');
  });

  it('sends the headers of the file, variables filled in, and shows no value of them', async () => {
    const run = await checkAll(`${both}headers: { X-Tenant: "\${TENANT}" }\n`);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('X-Tenant');
    expect(run.stdout).not.toContain('tenant-42');
  });

  it.each([
    ['subjects: { userinfo: { url: "{origin}/userinfo" } }\nprofil: strict', '"profil" is no setting'],
    [`${both}waivers: [{ check: nothing, reason: r, until: 2999-12-31 }]`, 'there is no check "nothing"'],
    [`${both}reporters: [prety]`, 'There is no reporter "prety"; did you mean "pretty"?'],
    [`${both}profile: strikt`, 'did you mean "strict"?'],
    [`${both}headers: { X-Other: "\${OTHER}" }`, 'OTHER, which is not set'],
  ])('refuses %j before anything is sent', async (text, message) => {
    const run = await checkAll(text);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
    expect(run.requests).toEqual([]);
  });

  it('names init where there is no file, and the variable where a secret is missing', async () => {
    const none = await runCli(['check', '--config', join(folder, 'none.yaml')], secrets);
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('closer-conformance init')]);
    await writeFile(settings, both);
    const { CLOSER_API_KEY: _key, ...withoutKey } = secrets;
    const run = await runCli(['check', '--config', settings], withoutKey);
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('CLOSER_API_KEY')]);
  });
});

describe('init', () => {
  it('writes settings that check takes, and leaves a file alone that is there', async () => {
    const written = await runCli(['init', settings]);
    expect(written.status).toBe(0);
    const text = await readFile(settings, 'utf8');
    const again = await runCli(['init', settings]);
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('was left as it is')]);
    expect(await readFile(settings, 'utf8')).toBe(text);
    const run = await checkAll(text.replace('https://acme.example/userinfo', '{origin}/userinfo'));
    expect(run.status).toBe(0);
  });

  it('tells how to check what it wrote', async () => {
    const file = join(folder, 'deep', 'er.yaml');
    const { status, stdout } = await runCli(['init', file]);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`closer-conformance check --config ${file}\n`)]);
    expect(await readFile(file, 'utf8')).toMatch(/^subjects:/m);
  });

  it('writes no YAML into a file of JSON', async () => {
    const run = await runCli(['init', join(folder, 'settings.json')]);
    expect([run.status, run.stderr]).toEqual([
      2,
      expect.stringMatching(/The settings are YAML.*closer-conformance\.yaml/),
    ]);
  });

  it('shows a waiver that is good for a while', async () => {
    await runCli(['init', settings]);
    const [, until = ''] = /until: (\S+)/.exec(await readFile(settings, 'utf8')) ?? [];
    const days = (Date.parse(until) - Date.now()) / (24 * 60 * 60 * 1000);
    expect(days).toBeGreaterThan(85);
    expect(days).toBeLessThan(95);
  });

  it('names no host that there is, and says so where it is checked as it was written', async () => {
    await runCli(['init', settings]);
    const text = await readFile(settings, 'utf8');
    const hosts = [...text.matchAll(/https?:\/\/([^/\s]+)/g)].map(([, host = '']) => host);
    expect(hosts).toContain('acme.example');
    // Closer's own is where the admin's key belongs.
    expect(hosts.filter((host) => !host.endsWith('.example') && host !== 'spinner.closer.app')).toEqual([]);
    const run = await runCli(['check', '--config', settings, '--no-color'], secrets);
    expect(run.status).toBe(3);
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain("This is still a sample's address");
  });

  it('has every setting in it, so that taking out the comment signs gives valid settings', async () => {
    await runCli(['init', settings]);
    const text = (await readFile(settings, 'utf8'))
      .replace('https://acme.example/userinfo', '{origin}/userinfo')
      .replaceAll('https://spinner.closer.app', '{origin}')
      .replace('=report.json', `=${join(folder, 'report.json')}`)
      .replaceAll(
        /^(\s*)# (\s*)(?=(?:config|origin|profile|maxWarnings|timeoutMs|headers|X-Tenant|reporters|- )\b[^.]*$|- \w+)/gm,
        '$1$2',
      );
    const run = await checkAll(text.replace(/# waivers:.*$/s, ''));
    expect(run.stderr).not.toContain('is no setting');
    expect(run.status).toBe(0);
  });
});
