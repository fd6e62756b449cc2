import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { token } from './processes.ts';

export interface AnsweringServer {
  readonly url: string;
  readonly stop: () => void;
}

export interface Answering {
  /** What the token of the benchmark is answered with. */
  readonly body: string;
  /** How long after a request has come its answer goes. */
  readonly latencyMs?: number;
}

/** Starts a conforming /userinfo in this process, on a free loopback port. */
export async function startAnswering({ body, latencyMs = 0 }: Answering): Promise<AnsweringServer> {
  const content = Buffer.from(body);
  const server = createServer(async (request, response) => {
    if (latencyMs > 0) await delay(latencyMs);
    if (request.headers.authorization !== `Bearer ${token}`) {
      const challenge =
        request.headers.authorization === undefined ? 'Bearer realm="userinfo"' : 'Bearer error="invalid_token"';
      response.writeHead(401, { 'WWW-Authenticate': challenge }).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/userinfo`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
