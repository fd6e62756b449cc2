import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { vi } from 'vitest';

const client = { id: 'closer-widget', secret: 'a-secret-of-the-client' };
/** Never asked: the flow ends where it would be. */
const redirectUri = 'https://widget.example/callback';

export interface OpenIdProvider {
  readonly userinfoUrl: string;
  readonly tokenEndpoint: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** An authorization code for a person, and what it is exchanged with. */
  readonly issueCode: (accountId: string, scope: string) => Promise<IssuedCode>;
  /** An access token for a person, by the authorization code flow over HTTP with PKCE. */
  readonly issueToken: (accountId: string, scope: string) => Promise<string>;
  readonly close: () => void;
}

export interface IssuedCode {
  readonly code: string;
  readonly redirectUri: string;
  readonly codeVerifier: string;
}

/** Starts oidc-provider, a certified implementation that is not ours, on a free loopback port. */
export async function startOpenIdProvider(
  configuration: Pick<Configuration, 'claims' | 'findAccount' | 'issueRefreshToken'>,
): Promise<OpenIdProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const issuer = `http://127.0.0.1:${address.port}`;

  // That its store is in memory and that it is served without TLS it says on the console.
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const notices = vi.spyOn(console, 'info').mockImplementation(() => {});
  const provider = new Provider(issuer, {
    ...configuration,
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [signingKey()] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      RefreshToken: 600,
      Session: 600,
    },
  });
  warnings.mockRestore();
  notices.mockRestore();

  // Whoever signs in is named by the parameter login_hint of the authorization request, and consents to what is asked.
  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      await provider.interactionFinished(request, response, { login: { accountId: String(params.login_hint) } });
      return;
    }
    const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }

  async function issueCode(accountId: string, scope: string): Promise<IssuedCode> {
    const codeVerifier = randomBytes(32).toString('base64url');
    return { code: await authorize(issuer, accountId, scope, codeVerifier), redirectUri, codeVerifier };
  }

  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) interact(request, response).catch((error) => response.destroy(error));
    else handle(request, response);
  });
  return {
    userinfoUrl: `${issuer}/me`,
    tokenEndpoint: `${issuer}/token`,
    client,
    issueCode,
    issueToken: async (accountId, scope) => {
      const { code, codeVerifier } = await issueCode(accountId, scope);
      return exchangeCode(issuer, code, codeVerifier);
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Follows the redirects as a browser does, to the code. */
async function authorize(issuer: string, accountId: string, scope: string, verifier: string): Promise<string> {
  const start = new URL('/auth', issuer);
  start.search = new URLSearchParams({
    client_id: client.id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    login_hint: accountId,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const cookies = new Map<string, string>();
  let url = start;
  for (let redirects = 0; redirects < 10; redirects += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) {
      const code = url.searchParams.get('code');
      if (code === null) throw new Error(`no code in ${url.search}`);
      return code;
    }
  }
  throw new Error('the authorization request is redirected without end');
}

async function exchangeCode(issuer: string, code: string, verifier: string): Promise<string> {
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const body: unknown = await response.json();
  if (typeof body === 'object' && body !== null && 'access_token' in body && typeof body.access_token === 'string') {
    return body.access_token;
  }
  throw new Error(`the token endpoint answered ${response.status}: ${JSON.stringify(body)}`);
}

function signingKey(): Record<string, unknown> & { kty: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kty: 'RSA', ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}
