import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkTarget } from '../../../src/edge/targets/check-target.ts';
import { createHosts } from '../../../src/edge/targets/hosts.ts';
import type { Target } from '../../../src/model/target.ts';
import { goodBody } from '../../support/sample-report.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../../support/sample-server.ts';
import { resultErrors } from '../../support/target-results.ts';

const environment = { TOKEN: ` ${sampleToken}\n`, SECOND: 'another-access-token-987654', BROKEN: 'with a\nline break' };

let good: SampleServer;
let wrong: SampleServer;
let cached: SampleServer;
const personal = 'tyler@paper-street.example';

beforeAll(async () => {
  good = await startServer(userinfoOf());
  wrong = await startServer(
    userinfoOf({ externalUserId: 'u1', userData: { id: 'u1', email: [personal], token: sampleToken } }),
  );
  cached = await startServer(userinfoOf(goodBody, { 'Cache-Control': 'public' }));
});
afterAll(() => {
  for (const server of [good, wrong, cached]) server.close();
});

const targetOf = (server: SampleServer, more: Partial<Target> = {}): Target => ({
  id: 'acme',
  url: `${server.origin}/userinfo`,
  tokenVariable: 'TOKEN',
  ...more,
});

describe('the result', () => {
  test('of a target that conforms names no check but warnings', async () => {
    const result = await checkTarget(targetOf(good), { environment });
    expect(result).toMatchObject({
      schemaVersion: 1,
      id: 'acme',
      target: `${good.origin}/userinfo`,
      tokenVariable: 'TOKEN',
      verdict: 'conforms',
      exitStatus: 0,
      summary: { violates: 0 },
    });
    expect(result).not.toHaveProperty('error');
    expect(result.checks.every(({ gates, outcome }) => !gates && outcome === 'violates')).toBe(true);
    expect(resultErrors(result)).toEqual([]);
  });

  test('of one that violates has the checks that it violates, as a report has them', async () => {
    const result = await checkTarget(targetOf(wrong), { environment });
    expect(result).toMatchObject({ verdict: 'violates', exitStatus: 1 });
    const outcomes = Object.fromEntries(result.checks.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes).toMatchObject({
      'userinfo/has-required-members': 'violates',
      'userinfo/members-have-their-types': 'violates',
    });
    expect(Object.values(outcomes)).not.toContain('conforms');
    expect(Object.values(outcomes)).not.toContain('not-applicable');
    expect(result.checks.find(({ id }) => id === 'userinfo/members-have-their-types')?.findings).toMatchObject([
      { pointer: '/userData/email' },
    ]);
    expect(resultErrors(result)).toEqual([]);
  });

  test('holds no token, and personal data with showValues alone', async () => {
    const text = JSON.stringify(await checkTarget(targetOf(wrong), { environment }));
    expect(text).not.toContain(sampleToken);
    expect(text).not.toContain(personal);
    const shown = JSON.stringify(await checkTarget(targetOf(wrong), { environment, showValues: true }));
    expect(shown).not.toContain(sampleToken);
    expect(shown).toContain(personal);
  });

  test('counts warnings against maxWarnings', async () => {
    const lenient = await checkTarget(targetOf(cached), { environment });
    expect(lenient).toMatchObject({ verdict: 'conforms', exitStatus: 0 });
    expect(await checkTarget(targetOf(cached), { environment, maxWarnings: 0 })).toMatchObject({
      verdict: 'conforms',
      exitStatus: 1,
    });
  });

  test('of a second token that gives the same person says so', async () => {
    const both = await startServer((request, response) => {
      const isKnown = /Bearer (sample|another)-access-token-\d+$/.test(request.headers.authorization ?? '');
      userinfoOf()(
        Object.assign(request, { headers: isKnown ? { authorization: `Bearer ${sampleToken}` } : {} }),
        response,
      );
    });
    const result = await checkTarget(targetOf(both, { secondTokenVariable: 'SECOND' }), { environment });
    both.close();
    expect(result.checks.map(({ id }) => id)).toContain('userinfo/other-token-other-id');
  });
});

describe('a target that cannot be used', () => {
  test.each<readonly [what: string, target: Partial<Target>, code: string, message: RegExp]>([
    ['a bad URL', { url: 'nope' }, 'invalid-url', /^"nope" is not a URL/],
    [
      'another scheme',
      { url: 'ftp://a?token=SECRETSECRET' },
      'invalid-url',
      /^"ftp:\/\/a\?token={{QUERY_TOKEN}}" does not/,
    ],
    ['a password', { url: 'https://me:SECRETSECRET@a.example/' }, 'credentials-in-url', /user name or password/],
    ['a token with a line break', { tokenVariable: 'BROKEN' }, 'unusable-credential', /^The access token has a space/],
    ['no token', { tokenVariable: 'NONE' }, 'unset-variable', /^The environment variable NONE is not set/],
    ['no second token', { secondTokenVariable: 'NONE' }, 'unset-variable', /^The environment variable NONE is not set/],
    ['a token in its URL', { url: `ftp://a/${sampleToken}` }, 'invalid-url', /^"ftp:\/\/a\/{{token}}" does not/],
  ])('has a result: %s', async (_, target, code, message) => {
    const result = await checkTarget(targetOf(good, target), { environment });
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      exitStatus: 3,
      checks: [],
      summary: { conforms: 0, inconclusive: 0 },
      error: { code, message: expect.stringMatching(message) },
    });
    expect(resultErrors(result)).toEqual([]);
    expect(JSON.stringify(result)).not.toMatch(/SECRETSECRET|line break"|sample-access/);
  });

  test('that is not there is inconclusive, by its checks', async () => {
    const gone = await startServer(userinfoOf());
    gone.close();
    const result = await checkTarget(targetOf(gone), { environment });
    expect(result).toMatchObject({ verdict: 'inconclusive', exitStatus: 3 });
    expect(result).not.toHaveProperty('error');
    expect(result.checks[0]).toMatchObject({ outcome: 'inconclusive', because: expect.stringContaining('refused') });
  });

  test('does not hide a fault of ours', async () => {
    const hosts = { ...createHosts(), use: () => Promise.reject(new TypeError('boom')) };
    expect(await checkTarget(targetOf(good), { environment, hosts })).toMatchObject({
      verdict: 'inconclusive',
      exitStatus: 70,
      error: { code: 'crashed', message: 'closer-conformance itself failed: TypeError: boom' },
    });
  });
});
