import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { vi } from 'vitest';

/** A person who is named by whatever is typed into the sign-in page. */
export interface LoginProvider {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Every code, verifier, secret and token that the provider saw or issued. */
  readonly secrets: ReadonlySet<string>;
  readonly accessTokens: readonly string[];
  readonly close: () => void;
}

/** Starts oidc-provider with its own pages for sign-in and consent, and a native client on loopback. @see RFC 8252 section 7.3 */
export async function startLoginProvider(): Promise<LoginProvider> {
  const client = { id: 'closer-widget', secret: 'a-secret-of-the-client' };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const secrets = new Set<string>([client.secret]);
  const accessTokens: string[] = [];

  // That its store is in memory, and that its pages are for development, it says on the console.
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const notices = vi.spyOn(console, 'info').mockImplementation(() => {});
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/callback'],
      },
    ],
    claims: { openid: ['sub', 'externalUserId', 'userData'] },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        externalUserId: accountId,
        userData: { id: accountId, backOfficeData: [] },
      }),
    }),
    cookies: { keys: [randomBytes(32).toString('hex')] },
    jwks: { keys: [{ kty: 'RSA', ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    issueRefreshToken: () => true,
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
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route !== 'token') return;
    for (const name of ['code', 'code_verifier', 'refresh_token']) remember(Object(ctx.oidc.params)[name]);
    for (const name of ['access_token', 'refresh_token', 'id_token']) remember(Object(ctx.body)[name]);
    const { access_token: accessToken } = Object(ctx.body);
    if (typeof accessToken === 'string') accessTokens.push(accessToken);
  });
  function remember(secret: unknown): void {
    if (typeof secret === 'string') secrets.add(secret);
  }

  const handle = provider.callback();
  server.on('request', (request, response) => handle(request, response));
  return {
    issuer,
    client,
    secrets,
    accessTokens,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
