import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import OAuth2Server from '@node-oauth/oauth2-server';
import express, { type Request, type Response } from 'express';

const client = { id: 'closer-widget', secret: 'a-secret-of-the-client' };
const people: Readonly<Record<string, string>> = { tyler: 'tylers-password-0123' };

export interface NodeOAuthServer {
  readonly origin: string;
  readonly client: typeof client;
  readonly issueCode: (redirectUri: string) => string;
  /** The tokens that it issued. */
  readonly issued: readonly string[];
  readonly close: () => void;
}

/** Starts @node-oauth/oauth2-server behind Express on a free loopback port, with its store in memory. */
export async function startNodeOAuthServer(): Promise<NodeOAuthServer> {
  const codes = new Map<string, OAuth2Server.AuthorizationCode>();
  const tokens: OAuth2Server.Token[] = [];
  const registered = {
    id: client.id,
    grants: ['authorization_code', 'refresh_token', 'password', 'client_credentials'],
    redirectUris: ['https://widget.example/callback'],
  };
  const refreshed = (token: OAuth2Server.Token): OAuth2Server.RefreshToken | false =>
    token.refreshToken === undefined ? false : { ...token, refreshToken: token.refreshToken };
  const oauth = new OAuth2Server({
    model: {
      getClient: async (id: string, secret: string | null) =>
        id === client.id && (secret === null || secret === client.secret) ? registered : false,
      getAuthorizationCode: async (code: string) => codes.get(code) ?? false,
      revokeAuthorizationCode: async ({ authorizationCode }: OAuth2Server.AuthorizationCode) =>
        codes.delete(authorizationCode),
      getUser: async (username: string, password: string) => (people[username] === password ? { username } : false),
      getUserFromClient: async () => ({ username: 'tyler' }),
      getAccessToken: async (accessToken: string) => tokens.find((token) => token.accessToken === accessToken) ?? false,
      getRefreshToken: async (refreshToken: string) => {
        const found = tokens.find((token) => token.refreshToken === refreshToken);
        return found === undefined ? false : refreshed(found);
      },
      revokeToken: async () => true,
      saveToken: async (token: OAuth2Server.Token, of: OAuth2Server.Client, user: OAuth2Server.User) => {
        const saved = { ...token, client: of, user };
        tokens.push(saved);
        return saved;
      },
    },
  });

  const app = express();
  app.disable('x-powered-by');
  app.use(express.urlencoded({ extended: false }));
  app.all('/token', async (request, response) => {
    const answer = new OAuth2Server.Response(response);
    try {
      await oauth.token(requestOf(request), answer);
      send(response, answer);
    } catch (error) {
      const { code = 500, name, message } = Object(error);
      answer.status = code;
      answer.body ??= { error: name, error_description: message };
      send(response, answer);
    }
  });
  app.get('/userinfo', async (request, response) => {
    const answer = new OAuth2Server.Response(response);
    try {
      const { user } = await oauth.authenticate(requestOf(request), answer);
      response.set('Cache-Control', 'no-store');
      response.json({ externalUserId: user.username, userData: { id: user.username, backOfficeData: [] } });
    } catch (error) {
      response
        .set('WWW-Authenticate', 'Bearer realm="userinfo"')
        .status(Object(error).code ?? 500)
        .end();
    }
  });

  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    client,
    get issued() {
      return tokens.flatMap(({ accessToken, refreshToken }) =>
        refreshToken === undefined ? [accessToken] : [accessToken, refreshToken],
      );
    },
    issueCode(redirectUri) {
      const authorizationCode = randomBytes(24).toString('hex');
      const expiresAt = new Date(Date.now() + 60_000);
      codes.set(authorizationCode, {
        authorizationCode,
        expiresAt,
        redirectUri,
        client: registered,
        user: { username: 'tyler' },
      });
      return authorizationCode;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function requestOf(request: Request): OAuth2Server.Request {
  return new OAuth2Server.Request(request);
}

function send(response: Response, { status = 200, headers = {}, body }: OAuth2Server.Response): void {
  response.status(status).set(headers).json(body);
}
