import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';

/** What a stub of the config API does; each part can be made to go wrong. */
export interface ConfigStub {
  readonly origin: string;
  /** Method and body of each request, in order; those to /userinfo as their path. */
  readonly log: string[];
  /** The header of each request, in the same order. */
  readonly headers: IncomingHttpHeaders[];
  config: Record<string, unknown> | undefined;
  /** Answers a request in place of the stub; returns whether it did. */
  intercept: (method: string, response: ServerResponse) => boolean;
  /** What a write keeps of what it was sent. */
  keep: (sent: Record<string, unknown>) => Record<string, unknown>;
  userinfo: unknown;
  readonly close: () => void;
}

export const stubKey = 'stub-admin-key-0123456789';
export const stubToken = 'stub-access-token-0123456789';

/** A config API in memory, and a /userinfo beside it. */
export async function startConfigStub(config?: Record<string, unknown>): Promise<ConfigStub> {
  const server = createServer((request, response) => void handle(request, response));
  const stub: ConfigStub = {
    origin: await listen(server),
    log: [],
    headers: [],
    config,
    intercept: () => false,
    keep: (sent) => sent,
    userinfo: { externalUserId: 'a', userData: { id: 'a', backOfficeData: [] } },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return stub;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const method = request.method ?? '';
    stub.headers.push(request.headers);
    if (request.url === '/userinfo') {
      stub.log.push('/userinfo');
      const known = request.headers.authorization === `Bearer ${stubToken}`;
      json(response, known ? 200 : 401, known ? stub.userinfo : {});
      return;
    }
    stub.log.push(`${method} ${body}`.trim());
    if (stub.intercept(method, response)) return;
    if (request.headers['x-api-key'] !== stubKey) return json(response, 401, { reason: 'unknown key' });
    if (method !== 'POST' && stub.config === undefined) return json(response, 404, { reason: 'no config' });
    if (method === 'GET') return json(response, 200, { ...stub.config, clientSecret: '**' });
    stub.config = method === 'DELETE' ? undefined : { ...stub.config, ...stub.keep(JSON.parse(body)) };
    response.writeHead(204).end();
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}
