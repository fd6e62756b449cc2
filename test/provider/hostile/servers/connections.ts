import { createServer } from 'node:net';
import { listen } from '../../../support/raw-server.ts';
import { always, goodJson, type HostileServer, headOf, toStrangers, toTokens } from '../hostile-server.ts';

const good = `${headOf(`Content-Length: ${goodJson.length}`)}${goodJson}`;

/** Connections that are cut, and servers that speak something else. */
export const connections: readonly HostileServer[] = [
  {
    name: 'cuts every connection before a request',
    async start() {
      const server = createServer((socket) => {
        socket.on('error', () => {});
        socket.destroy();
      });
      return { url: `http://127.0.0.1:${await listen(server)}/userinfo`, close: () => server.close() };
    },
    expected: { error: 'reset' },
  },
  {
    name: 'listens no more',
    async start() {
      const server = createServer();
      const port = await listen(server);
      await new Promise((resolve) => server.close(resolve));
      return { url: `http://127.0.0.1:${port}/userinfo`, close: () => {} };
    },
    expected: { error: 'refused' },
  },
  ...Object.entries({
    'after the request': '',
    'in the status line': 'HTTP/1.1 20',
    'in the headers': 'HTTP/1.1 200 OK\r\nContent-Ty',
    'after the headers': headOf('Content-Length: 100'),
    'in the body': `${headOf('Content-Length: 100')}{"externalUserId"`,
    'in a chunk': `${headOf('Transfer-Encoding: chunked')}ff\r\n{"externalUserId"`,
    'before the last chunk': `${headOf('Transfer-Encoding: chunked')}2\r\n{}\r\n`,
  }).flatMap(([where, bytes]): HostileServer[] => [
    {
      name: `resets ${where}`,
      start: () => always((socket) => socket.write(bytes, () => socket.resetAndDestroy())),
      expected: { error: 'reset' },
    },
    {
      name: `closes ${where}`,
      start: () => always((socket) => socket.end(bytes)),
      expected: { error: 'reset' },
    },
  ]),
  {
    name: 'resets whoever shows no token',
    start: () => toStrangers((socket) => socket.resetAndDestroy()),
    expected: { error: 'reset', probe: 'without-token' },
  },
  {
    name: 'resets the second request with the token, each time',
    async start() {
      let requests = 0;
      return toTokens((socket) => {
        requests += 1;
        if (requests === 1) socket.write(good);
        else socket.resetAndDestroy();
      });
    },
    expected: { error: 'reset', probe: 'with-token-again' },
  },
  ...Object.entries({
    SSH: 'SSH-2.0-OpenSSH_9.6\r\n',
    SMTP: '220 mail.example ESMTP\r\n',
    TLS: '\u0015\u0003\u0001\u0000\u0002\u0002\u0046',
    'HTTP/0.9': '<html>Hello</html>',
    'HTTP/2 alone': '\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000',
    'HTTP/9.9': 'HTTP/9.9 200 OK\r\n\r\n',
    'a terminal': '\u001b[2J\u001b]0;owned\u0007\u001b[31m',
    NUL: '\0'.repeat(5000),
    'a megabyte of noise': Array.from({ length: 1_000_000 }, (_, index) =>
      String.fromCharCode((index * 7919 + 131) % 256),
    ).join(''),
  }).map(
    ([what, bytes]): HostileServer => ({
      name: `speaks ${what}`,
      start: () => always((socket) => socket.end(bytes, 'latin1')),
      expected: { error: 'not-http' },
    }),
  ),
];
