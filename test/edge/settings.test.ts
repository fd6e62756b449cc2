import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings, readSettings } from '../../src/edge/settings.ts';
import { UsageError } from '../../src/model/errors.ts';

const checkIds = ['userinfo/uses-https', 'userinfo/is-not-cached'];
const parse = (text: string) => parseSettings(text, 'settings.yaml', checkIds);

describe('parseSettings', () => {
  it('reads every setting', () => {
    const settings = parse(`
subjects:
  userinfo: { url: https://a.example/userinfo }
  config:
profile: strict
maxWarnings: 0
timeoutMs: 5000
concurrency: 2
headers: { X-Tenant: "\${TENANT}" }
reporters: [pretty, junit=report.xml]
waivers:
  - { check: userinfo/is-not-cached, pointer: "", reason: next release, until: 2026-12-31 }
`);
    expect(settings).toEqual({
      subjects: { userinfo: { url: 'https://a.example/userinfo' }, config: null },
      profile: 'strict',
      maxWarnings: 0,
      timeoutMs: 5000,
      concurrency: 2,
      headers: { 'X-Tenant': '${TENANT}' },
      reporters: ['pretty', 'junit=report.xml'],
      waivers: [{ check: 'userinfo/is-not-cached', pointer: '', reason: 'next release', until: '2026-12-31' }],
    });
  });

  it.each([
    [
      'subjects: {userInfo: {url: x}}',
      /line 1: "userInfo" is no setting of subjects; did you mean "userinfo"\? \(there are: userinfo, config/,
    ],
    ['subjects: {config: }\nzzz: 1', /"zzz" is no setting of the file \(there are: subjects, profile, maxWarnings/],
    ['subjects: {userinfo: {}}', /subjects\.userinfo must have required property 'url'/],
    ['subjects: {}', /subjects must NOT have fewer than 1 properties/],
    ['subjects: {config: }\nprofile: lax', /line 2: profile is none of closer, strict/],
    ['', /the file has settings of its own \(there are: subjects, profile/],
    [
      'subjects: {userinfo: "https://a.example"}',
      /subjects\.userinfo has settings of its own \(there are: url, headers\)/,
    ],
    [
      'subjects: {userinfo: {url: x, token: y}}',
      /"token" is no setting of subjects\.userinfo \(there are: url, headers\)\. No secret belongs in this file: each comes from an environment variable\./,
    ],
    ['a: [', /settings\.yaml is not YAML: .*, line 1, column 5\.$/],
    ['subjects: *there', /settings\.yaml cannot be read: Unresolved alias .*there\.$/],
    [
      'subjects: {config: }\nwaivers: [{check: userinfo/uses-https, reason: r, until: tomorrow}]',
      /waivers\.0\.until is no date, such as 2027-01-31/,
    ],
    [
      'subjects: {config: }\nwaivers:\n  - {check: userinfo/uses-http, reason: r, until: 2026-12-31}',
      /line 3: there is no check "userinfo\/uses-http"\. Did you mean userinfo\/uses-https\? closer-conformance list shows them all\./,
    ],
    [
      'subjects: {config: }\nwaivers: [{check: https, reason: r, until: 2999-12-31}]',
      /line 2: there is no check "https"\. Did you mean userinfo\/uses-https\?/,
    ],
    [
      'subjects: {config: }\nwaivers: [{check: userinfo/uses-https, pointer: userData.email, reason: r, until: 2999-12-31}]',
      /waivers\.0\.pointer is no JSON Pointer, such as \/userData\/email/,
    ],
    [
      'subjects: {config: }\nwaivers:\n  - {check: zzz, reason: r, until: 2026-12-31}',
      /there is no check "zzz"\. There are:\n {2}userinfo\/uses-https\n {2}userinfo\/is-not-cached$/,
    ],
  ])('refuses %j with its place and the valid names', (text, message) => {
    expect(() => parse(text)).toThrow(message);
    expect(() => parse(text)).toThrow(UsageError);
  });

  it('names the file that has the other ending of YAML', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'closer-settings-'));
    await writeFile(join(folder, 'settings.yml'), 'subjects: {config: }');
    await expect(readSettings(join(folder, 'settings.yaml'), checkIds)).rejects.toThrow(
      /cannot be read: .* There is .*settings\.yml: name it with --config\./,
    );
    await rm(folder, { recursive: true });
  });

  it('names init where there is no file', async () => {
    await expect(readSettings('/nowhere/closer-conformance.yaml', checkIds)).rejects.toThrow(/closer-conformance init/);
  });
});
