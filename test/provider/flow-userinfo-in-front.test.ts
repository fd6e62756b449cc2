import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { userInfoOf } from '../../examples/userinfo-in-front/claims.ts';
import { userinfoInFront } from '../../examples/userinfo-in-front/handler.ts';
import { userinfoChecks } from '../../src/checks/index.ts';
import { checkFlow } from '../../src/edge/check-flow.ts';
import { checkUserinfo } from '../../src/edge/check-userinfo.ts';
import { startOpenIdProvider } from './oidc-provider.ts';
import { checksWith } from './reference.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}/userinfo`;
}

const document = readFileSync(new URL('../../docs/connecting-your-provider.md', import.meta.url), 'utf8');
const ids = new Set(userinfoChecks.map(({ id }) => id));

/** The sections of the document that show what a provider answers by default. */
const providers = document
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const json = /^```json\n(.*?)^```/ms.exec(section)?.[1];
    if (json === undefined) return [];
    const [name = ''] = section.split('\n');
    const findings = [...(/^Findings: (.*)\.$/m.exec(section)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, id = '']) => id,
    );
    return [{ name, body: JSON.parse(json), findings }];
  });

const token = 'an-access-token-of-the-provider';

/** A provider's own endpoint, right in all but its body. */
const provider = (body: unknown): RequestListener => {
  return ({ headers }, response) => {
    if (headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' }).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(body));
  };
};

describe('docs/connecting-your-provider.md', () => {
  test('shows the five providers', () => {
    expect(providers.map(({ name }) => name)).toEqual([
      'Keycloak',
      'Auth0',
      'Okta',
      'Microsoft Entra ID',
      'Amazon Cognito',
    ]);
  });

  test('names checks that there are', () => {
    const named = [...document.matchAll(/`((?:userinfo|flow)\/[\w-]+)`/g)].map(([, id = '']) => id);
    expect(named.filter((id) => id.startsWith('userinfo/') && !ids.has(id))).toEqual([]);
  });

  test('has a target for each link by reference', () => {
    const used = [...document.matchAll(/\]\[([\w-]+)\]|\(\[([\w-]+)\]\)/g)].map(([, one, other]) => one ?? other);
    const defined = [...document.matchAll(/^\[([\w-]+)\]: https:\/\//gm)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  describe.each(providers)('$name', ({ body, findings }) => {
    test('has the findings that are listed', async () => {
      expect(findings.length).toBeGreaterThan(0);
      const report = await checkUserinfo({ url: await serve(provider(body)), token });
      expect(checksWith(report, 'violates')).toEqual([...findings].sort());
      expect(report.verdict).toBe('violates');
    });

    test('conforms with the endpoint in front', async () => {
      const url = await serve(userinfoInFront(await serve(provider(body))));
      const report = await checkUserinfo({ url, token, profile: 'strict' });
      expect(checksWith(report, 'violates')).toEqual([]);
      expect(report.verdict).toBe('conforms');
    });
  });
});

describe('the endpoint in front', () => {
  test('conforms in front of oidc-provider, from the code to the person', async () => {
    const openId = await startOpenIdProvider({
      claims: { openid: ['sub'], profile: ['given_name', 'family_name', 'locale'], email: ['email', 'email_verified'] },
      findAccount: (_ctx, accountId) => ({
        accountId,
        claims: () => ({
          sub: accountId,
          given_name: 'Tyler',
          family_name: 'Durden',
          email: `${accountId}@example.com`,
        }),
      }),
    });
    closers.push(openId.close);
    const { code, codeVerifier, redirectUri } = await openId.issueCode('tyler', 'openid profile email');
    const report = await checkFlow({
      tokenEndpoint: openId.tokenEndpoint,
      userInfoEndpoint: await serve(userinfoInFront(openId.userinfoUrl)),
      client: { clientId: openId.client.id, clientSecret: openId.client.secret },
      grant: { type: 'authorization_code', code, codeVerifier, redirectUri },
      secondToken: await openId.issueToken('marla', 'openid'),
      profile: 'strict',
    });
    expect(checksWith(report, 'violates')).toEqual([]);
    expect(report.verdict).toBe('conforms');
  });

  test.each([
    ['fails', 500, '', 502],
    ['does not answer with JSON', 200, '<html>', 502],
    ['names nobody', 200, '{"name":"Jane"}', 502],
    ['answers with a list', 200, '[{"sub":"a"}]', 502],
    ['redirects', 302, '', 502],
    ['refuses the token', 401, '', 401],
    ['misses the scope openid', 403, '', 401],
  ])('where the provider %s', async (_what, status, body, expected) => {
    const headers = status === 302 ? { Location: 'https://elsewhere.invalid/' } : {};
    const upstream = await serve((_request, response) => void response.writeHead(status, headers).end(body));
    const answer = await fetch(await serve(userinfoInFront(upstream)), { headers: { Authorization: 'Bearer abc' } });
    expect([answer.status, await answer.text()]).toEqual([expected, '']);
  });

  test('asks the provider about nobody without a token', async () => {
    let asked = 0;
    const upstream = await serve((_request, response) => {
      asked += 1;
      response.end('{"sub":"a"}');
    });
    const url = await serve(userinfoInFront(upstream));
    for (const headers of [{}, { Authorization: 'Basic YTpi' }, { Authorization: 'Bearer' }]) {
      const answer = await fetch(url, { headers: new Headers(headers) });
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="userinfo"']);
    }
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect(asked).toBe(0);
  });

  test('runs as a program of its own', async () => {
    const upstream = await serve(provider(providers[0]?.body));
    const program = spawn(process.execPath, ['--import', 'tsx', 'examples/userinfo-in-front/server.ts'], {
      env: { PATH: process.env.PATH, PROVIDER_USERINFO: upstream, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    closers.push(() => program.kill());
    const [line] = await once(program.stdout, 'data');
    const url = /http:\S+/.exec(String(line))?.[0] ?? '';
    const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    expect([answer.status, await answer.json()]).toEqual([200, userInfoOf(providers[0]?.body)]);
    expect((await fetch(new URL('/', url))).status).toBe(404);
  });

  test('leaves out what has no value', () => {
    expect(userInfoOf({ sub: 'a', email: null, given_name: ' ', family_name: 7 })).toEqual({
      externalUserId: 'a',
      userData: { id: 'a', backOfficeData: [] },
    });
    expect(userInfoOf({ sub: '' })).toBeUndefined();
  });
});
