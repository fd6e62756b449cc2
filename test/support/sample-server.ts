import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { goodBody } from './sample-report.ts';

export const sampleToken = 'sample-access-token-0123456789';

export interface SampleServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly requests: IncomingMessage[];
  readonly close: () => void;
}

/** A server on a free loopback port, of a few lines; it answers as `answer` does and keeps the requests. */
export async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<SampleServer> {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers the sample token with a body, and anything else as RFC 6750 has it. */
export function userinfoOf(
  body: unknown = goodBody,
  headers: Readonly<Record<string, string>> = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    if (request.headers.authorization !== `Bearer ${sampleToken}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Bearer realm="userinfo"' }).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
