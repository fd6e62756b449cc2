import { createServer as createNetServer, type Socket } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { makeCertificate } from '../../../support/certificates.ts';
import { listen } from '../../../support/raw-server.ts';
import { goodJson, type HostileServer, headOf, type RunningServer } from '../hostile-server.ts';

const good = `${headOf(`Content-Length: ${goodJson.length}`, 'Connection: close')}${goodJson}`;
const own = makeCertificate({ commonName: 'localhost' });

async function tlsServer(
  options: TlsOptions,
  answer: (socket: Socket) => void = (socket) => socket.once('data', () => socket.end(good)),
): Promise<RunningServer> {
  const server = createServer(options, (socket) => {
    socket.on('error', () => {});
    answer(socket);
  });
  server.on('tlsClientError', () => {});
  return { url: `https://127.0.0.1:${await listen(server)}/userinfo`, close: () => server.close() };
}

/** A server that talks on the port before any TLS. */
async function bareServer(answer: (socket: Socket) => void): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  const server = createNetServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  });
  return {
    url: `https://127.0.0.1:${await listen(server)}/userinfo`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** TLS that is not to be trusted, is too old, or breaks. The token must not be sent over it. */
export const tls: readonly HostileServer[] = [
  { name: 'has a certificate of its own making', start: () => tlsServer(own), expected: { error: 'tls' } },
  {
    name: 'has a certificate that has expired',
    start: () => tlsServer(makeCertificate({ from: '20200101000000Z', to: '20200201000000Z' })),
    expected: { error: 'tls' },
  },
  {
    name: 'has the certificate of another host',
    start: () => tlsServer(makeCertificate({ commonName: 'a.example', alternativeNames: 'DNS:a.example' })),
    expected: { error: 'tls' },
  },
  {
    name: 'has a certificate with hostile names',
    start: () =>
      tlsServer(makeCertificate({ commonName: 'x<script>alert(1)</script>', alternativeNames: 'DNS:*.example' })),
    expected: { error: 'tls' },
  },
  {
    name: 'speaks TLS 1.1 at most',
    start: () => tlsServer({ ...own, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }),
    args: ['--insecure'],
    expected: { error: 'tls' },
  },
  {
    name: 'speaks plain http on the port of https',
    start: () => bareServer((socket) => socket.end(good)),
    expected: { error: 'tls' },
  },
  {
    name: 'closes in the TLS handshake',
    start: () => bareServer((socket) => socket.end()),
    expected: { error: 'reset' },
  },
  {
    name: 'resets in the TLS handshake',
    start: () => bareServer((socket) => socket.resetAndDestroy()),
    expected: { error: 'reset' },
  },
  {
    name: 'never ends the TLS handshake',
    start: () => bareServer(() => {}),
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
  {
    name: 'answers the TLS handshake with noise',
    start: () => bareServer((socket) => socket.end(Buffer.alloc(100_000, 0x16))),
    expected: { error: 'tls' },
  },
  {
    name: 'resets within TLS',
    start: () => tlsServer(own, (socket) => socket.once('data', () => socket.destroy())),
    args: ['--insecure'],
    expected: { error: 'reset' },
  },
  {
    name: 'never answers within TLS',
    start: () => tlsServer(own, () => {}),
    args: ['--insecure'],
    timeoutMs: 700,
    expected: { error: 'timeout' },
  },
];
