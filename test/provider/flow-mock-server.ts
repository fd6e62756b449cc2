import { createHash, randomBytes } from 'node:crypto';
import { Events, OAuth2Server } from 'oauth2-mock-server';

export interface MockServer {
  readonly tokenEndpoint: string;
  readonly userinfoUrl: string;
  /** A code with a PKCE challenge, as its authorization endpoint gives it to whoever asks. */
  readonly issueCode: (redirectUri: string) => Promise<{ readonly code: string; readonly codeVerifier: string }>;
  /** The tokens that it issued. */
  readonly issued: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts oauth2-mock-server on a free loopback port; its /userinfo is ours, since its own says the same to everybody. */
export async function startMockServer(): Promise<MockServer> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  const issuer = server.issuer.url ?? '';
  const issued: string[] = [];
  server.service.on(Events.BeforeResponse, ({ body }) => {
    for (const name of ['access_token', 'refresh_token', 'id_token']) {
      const token: unknown = Object(body)[name];
      if (typeof token === 'string') issued.push(token);
    }
  });
  server.service.on(Events.BeforeUserinfo, (answer, request) => {
    const known = issued.some((token) => request.headers.authorization === `Bearer ${token}`);
    answer.statusCode = known ? 200 : 401;
    answer.body = known ? { externalUserId: 'tyler', userData: { id: 'tyler', backOfficeData: [] } } : {};
    const { res: response } = Object(request);
    response.setHeader('Cache-Control', 'no-store');
    if (!known) response.setHeader('WWW-Authenticate', 'Bearer realm="userinfo"');
  });
  return {
    tokenEndpoint: `${issuer}/token`,
    userinfoUrl: `${issuer}/userinfo`,
    issued,
    async issueCode(redirectUri) {
      const codeVerifier = randomBytes(32).toString('base64url');
      const url = new URL(`${issuer}/authorize`);
      url.search = new URLSearchParams({
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
        code_challenge_method: 'S256',
      }).toString();
      const response = await fetch(url, { redirect: 'manual' });
      const code = new URL(response.headers.get('location') ?? '').searchParams.get('code');
      if (code === null) throw new Error('no code');
      return { code, codeVerifier };
    },
    close: () => server.stop(),
  };
}
