import { afterEach, describe, expect, it } from 'vitest';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import type { CheckReport, Report } from '../../src/model/report.ts';
import { type OpenIdProvider, startOpenIdProvider } from './oidc-provider.ts';

let provider: OpenIdProvider | undefined;

afterEach(() => {
  provider?.close();
  provider = undefined;
});

const outcomeOf = (report: Report, id: string): CheckReport['outcome'] | undefined =>
  report.checks.find((check) => check.id === id)?.outcome;

const violated = (report: Report): readonly string[] =>
  report.checks.filter(({ outcome }) => outcome === 'violates').map(({ id }) => id);

describe('a provider with the members of the contract as claims', () => {
  const start = (): Promise<OpenIdProvider> =>
    startOpenIdProvider({
      claims: { openid: ['sub', 'externalUserId', 'userData'] },
      findAccount: (_ctx, accountId) => ({
        accountId,
        claims: () => ({
          sub: accountId,
          externalUserId: accountId,
          userData: { id: accountId, email: `${accountId}@example.com`, backOfficeData: [{ key: 'plan', value: 1 }] },
        }),
      }),
    });

  it('conforms, with a token that it issued and that of another person', async () => {
    provider = await start();
    const token = await provider.issueToken('tyler', 'openid');
    const secondToken = await provider.issueToken('marla', 'openid');
    const report = await checkUserinfo({ url: provider.userinfoUrl, token, secondToken });

    expect(report.verdict).toBe('conforms');
    for (const id of [
      'userinfo/has-required-members',
      'userinfo/ids-are-equal',
      'userinfo/rejects-unknown-token',
      'userinfo/rejects-altered-token',
      'userinfo/rejects-missing-token',
      'userinfo/other-token-other-id',
      'userinfo/same-token-same-id',
      'userinfo/is-not-cached',
    ]) {
      expect([id, outcomeOf(report, id)]).toEqual([id, 'conforms']);
    }
    // sub is OpenID Connect's own, and has to stay: a note, and no more.
    const [note] = report.checks.find(({ id }) => id === 'userinfo/only-documented-members')?.findings ?? [];
    expect(note).toMatchObject({ pointer: '/sub' });
  });

  it('is given away by none of the tokens in the report', async () => {
    provider = await start();
    const token = await provider.issueToken('tyler', 'openid');
    expect(JSON.stringify(await checkUserinfo({ url: provider.userinfoUrl, token }))).not.toContain(token);
  });
});

describe('a provider as it is by default', () => {
  const start = (): Promise<OpenIdProvider> =>
    startOpenIdProvider({
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
      findAccount: (_ctx, accountId) => ({
        accountId,
        claims: () => ({
          sub: accountId,
          email: `${accountId}@example.com`,
          email_verified: true,
          given_name: 'Tyler',
          family_name: 'Durden',
        }),
      }),
    });

  it.each([
    ['sub alone', 'openid', ['"externalUserId": "<id>"', '"backOfficeData": []']],
    ['the standard claims', 'openid email profile', ['"firstName": "<firstName>"', '"lastName": "<lastName>"']],
  ])('is refused for %s, with what to answer instead', async (_what, scope, mended) => {
    provider = await start();
    const token = await provider.issueToken('tyler', scope);
    const report = await checkUserinfo({ url: provider.userinfoUrl, token });

    expect(report.verdict).toBe('violates');
    expect(violated(report).filter((id) => report.checks.find((check) => check.id === id)?.gates)).toEqual([
      'userinfo/has-required-members',
    ]);
    const findings = report.checks.find(({ id }) => id === 'userinfo/has-required-members')?.findings ?? [];
    expect(findings).toMatchObject([{ pointer: '', path: '$', message: expect.stringContaining('OpenID Connect') }]);
    for (const line of mended) expect(findings[0]?.fix).toContain(line);
    expect(findings[0]?.fix).not.toContain('Tyler');
  });
});
