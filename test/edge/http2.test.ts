import { createSecureServer, createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import { connect } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpOptions, HttpSender } from '../../src/edge/http.ts';
import { makeCertificate } from '../support/certificates.ts';
import { aProbe } from '../support/exchange.ts';
import { listen } from '../support/raw-server.ts';
import { createSender, token } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const certificate = makeCertificate({ commonName: 'localhost' });
const probe = aProbe('with-token', {
  headers: [
    ['Authorization', 'Bearer {{token}}'],
    ['Accept', 'application/json'],
  ],
});

interface Seen {
  readonly url: string;
  readonly server: Http2Server;
  readonly heads: Record<string, unknown>[];
  sessions: number;
}

/** A server that speaks HTTP/2 alone. */
async function http2Server(answer: (stream: ServerHttp2Stream) => void): Promise<Seen> {
  const server = createSecureServer({ ...certificate, allowHTTP1: false, ALPNProtocols: ['h2'] });
  const seen: Seen = { url: '', server, heads: [], sessions: 0 };
  const sessions = new Set<{ destroy: () => void }>();
  server.on('session', (session) => {
    seen.sessions += 1;
    sessions.add(session);
    session.on('error', () => {});
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    seen.heads.push(headers);
    answer(stream);
  });
  open.push({
    close() {
      for (const session of sessions) session.destroy();
      server.close();
    },
  });
  return Object.assign(seen, { url: `https://localhost:${await listen(server)}/userinfo?a=b` });
}

async function senderTo(url: string, over: Partial<HttpOptions> = {}): Promise<HttpSender> {
  const sender = await createSender(url, { tls: { ca: certificate.cert }, ...over });
  open.push(sender);
  return sender;
}

describe('a server that speaks HTTP/2 alone', () => {
  it('is judged as any other: request, answer, TLS and times', async () => {
    const seen = await http2Server((stream) => {
      stream.respond({ ':status': 200, 'content-type': 'application/json', 'x-token': token });
      stream.end(`{"a":"${token}"}`);
    });
    const exchange = await (await senderTo(seen.url)).send(probe);
    expect(exchange.error).toBeUndefined();
    expect(exchange.response).toMatchObject({ status: 200, reason: '', httpVersion: '2' });
    expect(exchange.response?.headers).toContainEqual(['content-type', 'application/json']);
    expect(exchange.response?.headers).toContainEqual(['x-token', '{{token}}']);
    expect(exchange.response?.headers.filter(([name]) => name.startsWith(':'))).toEqual([]);
    expect(Buffer.from(exchange.response?.body ?? []).toString()).toBe('{"a":"{{token}}"}');
    expect(exchange.tls).toMatchObject({ protocol: 'TLSv1.3', subject: 'localhost' });
    expect(exchange.timings.tls).toBeGreaterThan(0);
    expect(seen.heads).toMatchObject([
      { ':method': 'GET', ':path': '/userinfo?a=b', authorization: `Bearer ${token}`, accept: 'application/json' },
    ]);
  });

  it('is sent further requests over the same connection, side by side', async () => {
    const seen = await http2Server((stream) => {
      stream.respond({ ':status': 204 });
      stream.end();
    });
    const sender = await senderTo(seen.url);
    await sender.send(probe);
    const sessions = seen.sessions;
    const exchanges = await Promise.all([1, 2, 3].map(() => sender.send(probe)));
    expect(exchanges.map(({ response }) => response?.status)).toEqual([204, 204, 204]);
    expect(seen.sessions).toBe(sessions);
  });

  it.each(['Connection', 'Host', 'Keep-Alive', 'Proxy-Connection', 'Transfer-Encoding', 'Upgrade'])(
    'is sent no %s, which HTTP/2 forbids',
    async (name) => {
      const seen = await http2Server((stream) => {
        stream.respond({ ':status': 204 });
        stream.end();
      });
      const headers = [
        [name, 'gateway.example'],
        ['X-Tenant', '42'],
      ] as const;
      const exchange = await (await senderTo(seen.url, { headers })).send(probe);
      expect(exchange.response?.status).toBe(204);
      expect(seen.heads[0]).toMatchObject({ 'x-tenant': '42' });
      expect(Object.keys(seen.heads[0] ?? {})).not.toContain(name.toLowerCase());
    },
  );

  it('is sent a body', async () => {
    let body = '';
    const seen = await http2Server((stream) => {
      stream.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      stream.on('end', () => {
        stream.respond({ ':status': 201 });
        stream.end();
      });
    });
    const post = aProbe('post', { method: 'POST', body: '{"t":"{{token}}"}', effect: 'unsafe' });
    expect((await (await senderTo(seen.url)).send(post)).response?.status).toBe(201);
    expect(body).toBe(JSON.stringify({ t: token }));
  });

  it('has its interim fields and trailers kept, without the credentials that they repeat', async () => {
    const seen = await http2Server((stream) => {
      stream.additionalHeaders({ ':status': 103, link: `</${token}>` });
      stream.respond({ ':status': 200 }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'x-trace': token }));
      stream.end('{}');
    });
    expect((await (await senderTo(seen.url)).send(probe)).response).toMatchObject({
      interimHeaders: [['link', '</{{token}}>']],
      trailers: [['x-trace', '{{token}}']],
    });
  });

  it.each<[string, (stream: ServerHttp2Stream) => void, string]>([
    ['never answers', () => {}, 'timeout'],
    [
      'never ends',
      (stream) => {
        stream.respond({ ':status': 200 });
        stream.write('{');
      },
      'timeout',
    ],
    ['resets the stream', (stream) => stream.close(2), 'reset'],
    [
      'resets the stream within the body',
      (stream) => {
        stream.respond({ ':status': 200 });
        stream.on('error', () => {});
        stream.write('{', () => stream.destroy(new Error('internal')));
      },
      'reset',
    ],
    ['cuts the connection', (stream) => stream.session?.destroy(), 'reset'],
    [
      'sends a body beyond the cap',
      (stream) => {
        stream.respond({ ':status': 200 });
        stream.end('x'.repeat(2000));
      },
      'body-too-large',
    ],
    [
      'sends interim responses without end',
      (stream) => {
        for (let times = 0; times < 30; times += 1) stream.additionalHeaders({ ':status': 103 });
      },
      'not-http',
    ],
    [
      'sends what is not coded as it says',
      (stream) => {
        stream.respond({ ':status': 200, 'content-encoding': 'gzip' });
        stream.end('{}');
      },
      'content-coding',
    ],
  ])('and %s is an error', async (_what, answer, code) => {
    const seen = await http2Server(answer);
    const sender = await senderTo(seen.url, { timeoutMs: 700, maxBodyBytes: 1000 });
    const { error, response } = await sender.send(probe);
    expect(response).toBeUndefined();
    expect(error?.code).toBe(code);
  });

  it('and heeds no ALPN is judged too: it begins with its SETTINGS, as some gateways do', async () => {
    const inner = createServer();
    inner.on('session', (session) => session.on('error', () => {}));
    inner.on('stream', (stream) => {
      stream.respond({ ':status': 200 });
      stream.end('{}');
    });
    const innerPort = await listen(inner);
    const gateway = createTlsServer(certificate, (socket) => {
      const onward = connect(innerPort, '127.0.0.1');
      for (const end of [socket, onward]) end.on('error', () => {});
      socket.pipe(onward).pipe(socket);
    });
    const port = await listen(gateway);
    open.push(inner, gateway);
    const exchange = await (await senderTo(`https://localhost:${port}/`)).send(probe);
    expect(exchange.response).toMatchObject({ status: 200, httpVersion: '2' });
  });
});

describe('an HTTP/2 connection that was kept and is closed as it is used', () => {
  /** Cuts the connection of each request after the first of it, as far as it is told to. */
  const cutting = (cuts: number) => {
    const used = new Set<unknown>();
    let left = cuts;
    return (stream: ServerHttp2Stream): void => {
      const { session } = stream;
      if (used.has(session) && left > 0) {
        left -= 1;
        session?.destroy();
        return;
      }
      used.add(session);
      stream.respond({ ':status': 204 });
      stream.end();
    };
  };

  it('is opened anew, once, and the request repeated', async () => {
    const seen = await http2Server(cutting(1));
    const sender = await senderTo(seen.url);
    expect((await sender.send(probe)).response?.status).toBe(204);
    expect((await sender.send(probe)).response?.status).toBe(204);
    expect(seen.heads).toHaveLength(3);
  });

  it('is an error of a request that writes, which may have been carried out', async () => {
    const seen = await http2Server(cutting(1));
    const sender = await senderTo(seen.url);
    await sender.send(probe);
    const post = aProbe('post', { method: 'POST', body: '{}', effect: 'unsafe' });
    expect((await sender.send(post)).error?.code).toBe('reset');
    expect(seen.heads).toHaveLength(2);
  });

  it('is an error where it was opened for the request', async () => {
    let asked = 0;
    const seen = await http2Server((stream) => {
      asked += 1;
      stream.session?.destroy();
    });
    expect((await (await senderTo(seen.url)).send(probe)).error?.code).toBe('reset');
    expect(asked).toBe(1);
  });
});

it('speaks HTTP/1.1 to a server that has both', async () => {
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (_request, response) => response.end('{}'));
  const port = await listen(server);
  open.push(server);
  const exchange = await (await senderTo(`https://localhost:${port}/`)).send(probe);
  expect(exchange.response?.httpVersion).toBe('1.1');
});
