import { createServer, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen } from './raw-server.ts';

/** A proxy on loopback that knows where each host name leads, so that the client has no need to. */
export interface ConnectProxy {
  readonly origin: string;
  /** The authority of each tunnel and the URL of each plain request that was asked for. */
  readonly asked: readonly string[];
  /** Value of Proxy-Authorization of each. */
  readonly authorizations: readonly (string | undefined)[];
  readonly close: () => Promise<void>;
}

export interface ConnectProxyOptions {
  /** Port on 127.0.0.1 of what a host name leads to. */
  readonly port: number;
  /** Answers every CONNECT with this status in place of a tunnel. */
  readonly refuseWith?: number;
  /** Never answers. */
  readonly silent?: true;
  /** How many tunnels it opens before it refuses or falls silent; by default none. */
  readonly refuseAfter?: number;
}

export async function connectProxy({
  port,
  refuseWith,
  silent,
  refuseAfter = 0,
}: ConnectProxyOptions): Promise<ConnectProxy> {
  const asked: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const note = (incoming: IncomingMessage): void => {
    asked.push(incoming.url ?? '');
    authorizations.push(incoming.headers['proxy-authorization']);
  };
  const server = createServer((incoming, response) => {
    note(incoming);
    const { pathname } = new URL(incoming.url ?? '');
    const onward = request({ host: '127.0.0.1', port, path: pathname, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (incoming: IncomingMessage, client: Socket) => {
    note(incoming);
    client.on('error', () => {});
    const isOpen = asked.length <= refuseAfter;
    if (silent && !isOpen) return;
    if (refuseWith !== undefined && !isOpen) {
      client.end(`HTTP/1.1 ${refuseWith} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(onward).pipe(client);
    });
    sockets.add(onward);
    onward.on('error', () => client.destroy());
    client.on('close', () => onward.destroy());
  });
  const own = await listen(server);
  return {
    origin: `http://127.0.0.1:${own}`,
    asked,
    authorizations,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
