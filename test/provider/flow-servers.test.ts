import { afterEach, describe, expect, test } from 'vitest';
import { checkFlow } from '../../src/edge/check-flow.ts';
import type { Grant } from '../../src/edge/token-request.ts';
import type { Report } from '../../src/model/report.ts';
import { checkOf } from '../support/check-of.ts';
import { startMockServer } from './flow-mock-server.ts';
import { startNodeOAuthServer } from './flow-node-oauth-server.ts';
import { type OpenIdProvider, startOpenIdProvider } from './oidc-provider.ts';
import { checksWith } from './reference.ts';

/** Authorization servers that we did not write: what they do right is not held against them. */

let close: () => void | Promise<void> = () => {};
afterEach(() => close());

const redirectUri = 'https://widget.example/callback';
const notes = new Set(['userinfo/only-documented-members']);
const violated = (report: Report): readonly string[] => checksWith(report, 'violates').filter((id) => !notes.has(id));

function expectNoSecret(report: Report, secrets: readonly string[]): void {
  const text = JSON.stringify(report);
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe('oidc-provider', () => {
  const start = (refresh: boolean): Promise<OpenIdProvider> =>
    startOpenIdProvider({
      claims: { openid: ['sub', 'externalUserId', 'userData'] },
      issueRefreshToken: () => refresh,
      findAccount: (_ctx, accountId) => ({
        accountId,
        claims: () => ({
          sub: accountId,
          externalUserId: accountId,
          userData: { id: accountId, backOfficeData: [{ key: 'plan', value: 1 }] },
        }),
      }),
    });

  test.each([true, false])('conforms in the profile strict; with a refresh token: %s', async (refresh) => {
    const provider = await start(refresh);
    close = provider.close;
    const { code, codeVerifier, redirectUri: returnedTo } = await provider.issueCode('tyler', 'openid');
    let token = '';
    const report = await checkFlow({
      tokenEndpoint: provider.tokenEndpoint,
      userInfoEndpoint: provider.userinfoUrl,
      client: { clientId: provider.client.id, clientSecret: provider.client.secret },
      grant: { type: 'authorization_code', code, codeVerifier, redirectUri: returnedTo },
      profile: 'strict',
      onToken(issued) {
        token = issued;
      },
    });
    expect(violated(report)).toEqual([]);
    expect(report.verdict).toBe('conforms');
    for (const id of ['issues-a-token', 'rejects-wrong-secret', 'names-invalid-client', 'challenges-wrong-secret'])
      expect([id, checkOf(report, `flow/${id}`).outcome]).toEqual([id, 'conforms']);
    expect(checkOf(report, 'flow/rejects-used-code').outcome).toBe('conforms');
    expect(token).not.toBe('');
    expectNoSecret(report, [token, code, codeVerifier, provider.client.secret]);
  });

  test('its refusal of a code is told as such', async () => {
    const provider = await start(false);
    close = provider.close;
    const report = await checkFlow({
      tokenEndpoint: provider.tokenEndpoint,
      userInfoEndpoint: provider.userinfoUrl,
      client: { clientId: provider.client.id, clientSecret: provider.client.secret },
      grant: { type: 'authorization_code', code: 'a-code-that-was-never-issued', redirectUri },
    });
    expect(checksWith(report, 'violates')).toEqual(['flow/issues-a-token']);
    expect(checkOf(report, 'flow/issues-a-token').findings[0]?.message).toContain('"invalid_grant"');
    expect(checkOf(report, 'userinfo/answers-200')).toMatchObject({ outcome: 'blocked' });
    expect(report.exchanges.map(({ name }) => name)).toEqual(['token']);
  });
});

describe('@node-oauth/oauth2-server', () => {
  const grants: readonly (readonly [string, (code: string) => Grant])[] = [
    ['a code', (code) => ({ type: 'authorization_code', code, redirectUri })],
    ['a password', () => ({ type: 'password', username: 'tyler', password: 'tylers-password-0123' })],
    ['the client itself', () => ({ type: 'client_credentials' })],
  ];

  describe.each(['client_secret_basic', 'client_secret_post'] as const)('by %s', (authentication) => {
    test.each(grants)('conforms in the profile strict by %s', async (_what, grantOf) => {
      const server = await startNodeOAuthServer();
      close = server.close;
      const report = await checkFlow({
        tokenEndpoint: `${server.origin}/token`,
        userInfoEndpoint: `${server.origin}/userinfo`,
        client: { clientId: server.client.id, clientSecret: server.client.secret, authentication },
        grant: grantOf(server.issueCode(redirectUri)),
        profile: 'strict',
      });
      expect(violated(report)).toEqual([]);
      expect(report.verdict).toBe('conforms');
      expect(checkOf(report, 'flow/rejects-wrong-secret').outcome).toBe('conforms');
      expect(checkOf(report, 'flow/names-invalid-client').outcome).toBe('conforms');
      expectNoSecret(report, [server.client.secret, 'tylers-password-0123', ...server.issued]);
      expect(server.issued.length).toBeGreaterThan(0);
    });
  });
});

describe('oauth2-mock-server', () => {
  test('violates what a mock does not do, and nothing else', async () => {
    const server = await startMockServer();
    close = server.close;
    const { code, codeVerifier } = await server.issueCode(redirectUri);
    const report = await checkFlow({
      tokenEndpoint: server.tokenEndpoint,
      userInfoEndpoint: server.userinfoUrl,
      client: { clientId: 'closer-widget', clientSecret: 'a-secret-of-the-client' },
      grant: { type: 'authorization_code', code, codeVerifier, redirectUri },
      profile: 'strict',
    });
    expect(violated(report)).toEqual([
      // It answers an unknown grant type with invalid_grant.
      'flow/names-unsupported-grant-type',
      // It looks at no secret.
      'flow/rejects-wrong-secret',
    ]);
    // A code with a PKCE challenge it takes once.
    expect(checkOf(report, 'flow/rejects-used-code').outcome).toBe('conforms');
    expectNoSecret(report, [code, codeVerifier, 'a-secret-of-the-client', ...server.issued]);
    expect(server.issued.length).toBeGreaterThan(0);
  });

  test('takes a code without a challenge as often as it comes', async () => {
    const server = await startMockServer();
    close = server.close;
    const report = await checkFlow({
      tokenEndpoint: server.tokenEndpoint,
      userInfoEndpoint: server.userinfoUrl,
      client: {
        clientId: 'closer-widget',
        clientSecret: 'a-secret-of-the-client',
        authentication: 'client_secret_post',
      },
      grant: { type: 'authorization_code', code: 'any-code-at-all-0123' },
    });
    expect(checkOf(report, 'flow/rejects-used-code').outcome).toBe('violates');
    expect(report.verdict).toBe('conforms');
  });
});
