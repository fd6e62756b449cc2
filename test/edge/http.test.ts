import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpOptions, HttpSender } from '../../src/edge/http.ts';
import type { Exchange, RecordedResponse } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';
import { aProbe } from '../support/exchange.ts';
import { type RawServer, type RequestCount, rawServer } from '../support/raw-server.ts';
import { createSender, token } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const probe = aProbe('with-token', { headers: [['Authorization', 'Bearer {{token}}']] });

async function serve(answer: (socket: Socket, count: RequestCount) => void): Promise<RawServer> {
  const server = await rawServer(answer);
  open.push(server);
  return server;
}

async function sender(target: string, over: Partial<HttpOptions> = {}): Promise<HttpSender> {
  const created = await createSender(target, over);
  open.push(created);
  return created;
}

/** What one request to a server that answers so comes to. */
async function exchangeWith(
  answer: (socket: Socket, count: RequestCount) => void,
  over: Partial<HttpOptions> = {},
  sent: Probe = probe,
): Promise<Exchange> {
  const server = await serve(answer);
  return (await sender(server.origin, over)).send(sent);
}

function responseOf(exchange: Exchange): RecordedResponse {
  if (exchange.response === undefined) throw new Error(`there is no response: ${exchange.error.message}`);
  return exchange.response;
}

/** Writes a whole response; Content-Length is added where there is a body. */
const respond =
  (head: string, body: string | Uint8Array = '') =>
  (socket: Socket): void => {
    socket.write(`HTTP/1.1 ${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
    socket.write(body);
  };

const textOf = (exchange: Exchange) => Buffer.from(responseOf(exchange).body).toString();

describe('fields beside the header section', () => {
  it('are kept, without the credentials that they repeat', async () => {
    const exchange = await exchangeWith((socket) => {
      socket.write(`HTTP/1.1 103 Early Hints\r\nLink: </${token}>\r\n\r\nHTTP/1.1 102 Processing\r\nX-A: 1\r\n\r\n`);
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Trace\r\n\r\n');
      socket.write(`2\r\n{}\r\n0\r\nX-Trace: ${token}\r\n\r\n`);
    });
    expect(responseOf(exchange)).toMatchObject({
      interimHeaders: [
        ['Link', '</{{token}}>'],
        ['X-A', '1'],
      ],
      trailers: [['X-Trace', '{{token}}']],
    });
  });

  it('are not spoken of where there are none', async () => {
    const names = Object.keys(responseOf(await exchangeWith(respond('200 OK', '{}'))));
    expect(names).toEqual(['status', 'reason', 'httpVersion', 'headers', 'body']);
  });
});

describe('the request', () => {
  it('is sent with its credentials and recorded without them', async () => {
    const server = await serve(respond('200 OK', '{}'));
    const exchange = await (await sender(`${server.origin}/userinfo?a=b`)).send(probe);
    expect(server.requests).toEqual([expect.stringMatching(/^GET \/userinfo\?a=b HTTP\/1\.1\r\n/)]);
    expect(server.requests[0]).toContain(`Authorization: Bearer ${token}`);
    expect(server.requests[0]).toContain('User-Agent: closer-conformance/test');
    expect(exchange.request).toEqual({
      method: 'GET',
      url: `${server.origin}/userinfo?a=b`,
      headers: [
        ['User-Agent', 'closer-conformance/test'],
        ['Accept-Encoding', 'gzip, br'],
        ['Authorization', 'Bearer {{token}}'],
      ],
    });
  });

  it("has the user's headers in place of its own", async () => {
    const server = await serve(respond('200 OK'));
    const headers = [
      ['user-agent', 'mine'],
      ['X-Tenant', '{{token}}'],
    ] as const;
    const exchange = await (await sender(server.origin, { headers })).send(probe);
    expect(server.requests[0]).toContain('user-agent: mine');
    expect(server.requests[0]).not.toContain('closer-conformance');
    expect(server.requests[0]).toContain(`X-Tenant: ${token}`);
    expect(exchange.request.headers.slice(-2)).toEqual(headers);
  });
});

describe('the response', () => {
  it('is recorded as it came: order, case, repetition, reason, version and bytes', async () => {
    const exchange = await exchangeWith((socket) => {
      socket.end('HTTP/1.0 299 Quite  Fine\r\nB: 1\r\na:2\r\nB: 3\r\nEmpty:\r\n\r\n\u00e9\0', 'latin1');
    });
    expect(exchange.response).toEqual({
      status: 299,
      reason: 'Quite  Fine',
      httpVersion: '1.0',
      headers: [
        ['B', '1'],
        ['a', '2'],
        ['B', '3'],
        ['Empty', ''],
      ],
      body: Buffer.from([0xe9, 0]),
    });
    expect(exchange.error).toBeUndefined();
    expect(exchange.tls).toBeUndefined();
  });

  it('that repeats a credential is recorded without it, wherever it stands and however it is cut', async () => {
    const body = `{"token":${JSON.stringify(token)},"again":"${encodeURIComponent(token)}"}`;
    const exchange = await exchangeWith((socket) => {
      socket.write(`HTTP/1.1 401 No ${token}\r\nX-${'Echo'}: ${token}\r\nTransfer-Encoding: chunked\r\n\r\n`);
      for (const character of body) socket.write(`1\r\n${character}\r\n`);
      socket.write('0\r\n\r\n');
    });
    expect(responseOf(exchange)).toMatchObject({
      reason: 'No {{token}}',
      headers: [['X-Echo', '{{token}}'], expect.anything()],
    });
    expect(textOf(exchange)).toBe('{"token":"{{token}}","again":"{{token}}"}');
    expect(JSON.stringify(exchange)).not.toContain('secret');
  });

  it.each<[string, (socket: Socket) => void]>([
    [
      'chunked, with trailers',
      (socket) => {
        socket.write(
          'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n{"\r\n5\r\na":1}\r\n0\r\nX-Trailer: z\r\n\r\n',
        );
      },
    ],
    [
      'until the connection closes',
      (socket) => {
        socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"a":1}');
      },
    ],
    [
      'of HTTP/1.0',
      (socket) => {
        socket.end('HTTP/1.0 200 OK\r\n\r\n{"a":1}');
      },
    ],
    [
      'after interim responses',
      (socket) => {
        socket.write(
          'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n',
        );
        respond('200 OK', '{"a":1}')(socket);
      },
    ],
    [
      'in pieces of one byte',
      (socket) => {
        for (const byte of Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{"a":1}'))
          socket.write(Buffer.from([byte]));
      },
    ],
    [
      'without a reason',
      (socket) => {
        socket.end('HTTP/1.1 200\r\nContent-Length: 7\r\n\r\n{"a":1}');
      },
    ],
  ])('is read: %s', async (_what, answer) => {
    const exchange = await exchangeWith(answer);
    expect(responseOf(exchange).status).toBe(200);
    expect(textOf(exchange)).toBe('{"a":1}');
  });

  it.each([204, 304])('of status %d has no body', async (status) => {
    const exchange = await exchangeWith((socket) => socket.write(`HTTP/1.1 ${status} x\r\n\r\n`));
    expect(responseOf(exchange).body).toHaveLength(0);
  });

  it('of half a megabyte is read whole', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(500_000) });
    expect(textOf(await exchangeWith(respond('200 OK', body)))).toBe(body);
  });

  it('has timings of the phases that took place', async () => {
    const { timings } = await exchangeWith(respond('200 OK', '{}'));
    expect(Object.keys(timings).sort()).toEqual(['connect', 'receive', 'send', 'total', 'wait']);
    for (const ms of Object.values(timings)) expect(ms).toBeGreaterThanOrEqual(0);
    expect(timings.total).toBeLessThan(10_000);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of status %d is recorded and not followed', async (status) => {
    const elsewhere = await serve(respond('200 OK', '{}'));
    const exchange = await exchangeWith(respond(`${status} x\r\nLocation: ${elsewhere.origin}/`));
    expect(responseOf(exchange)).toMatchObject({
      status,
      headers: [['Location', `${elsewhere.origin}/`], expect.anything()],
    });
    expect(elsewhere.connections()).toBe(0);
  });
});

describe('content codings', () => {
  const json = JSON.stringify({ a: 'ż'.repeat(1000) });

  it.each<[string, Uint8Array]>([
    ['gzip', gzipSync(json)],
    ['GZIP', gzipSync(json)],
    ['x-gzip', gzipSync(json)],
    ['br', brotliCompressSync(json)],
    ['deflate', deflateSync(json)],
    // Without the zlib header, as some servers send it.
    ['deflate', deflateRawSync(json)],
    ['identity', Buffer.from(json)],
    ['gzip, br', brotliCompressSync(gzipSync(json))],
    ['identity, gzip', gzipSync(json)],
  ])('%s is undone', async (coding, body) => {
    expect(textOf(await exchangeWith(respond(`200 OK\r\nContent-Encoding: ${coding}`, body)))).toBe(json);
  });

  it('is undone over two header lines', async () => {
    const head = '200 OK\r\nContent-Encoding: gzip\r\nContent-Encoding: br';
    expect(textOf(await exchangeWith(respond(head, brotliCompressSync(gzipSync(json)))))).toBe(json);
  });

  it('means nothing where there is no content', async () => {
    expect(responseOf(await exchangeWith(respond('401 x\r\nContent-Encoding: gzip'))).body).toHaveLength(0);
  });

  it.each([
    ['zstd', Buffer.from('x'), 'zstd'],
    ['gzip, constructor', gzipSync('x'), 'constructor'],
    ['gzip', Buffer.from(json), 'gzip'],
    ['gzip', gzipSync(json).subarray(0, 30), 'gzip'],
    ['br', gzipSync(json), 'br'],
    ['gzip, gzip', gzipSync(json), 'gzip'],
  ])('%s that cannot be undone is an error that names it', async (coding, body, named) => {
    const { error } = await exchangeWith(respond(`200 OK\r\nContent-Encoding: ${coding}`, body));
    expect(error).toMatchObject({ code: 'content-coding', message: expect.stringContaining(named) });
  });
});

describe('caps', () => {
  const maxBodyBytes = 10_000;

  it.each<[string, (socket: Socket) => void]>([
    ['by its length', respond('200 OK', 'x'.repeat(10_001))],
    [
      'in chunks',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        for (let chunk = 0; chunk < 11; chunk += 1) socket.write(`3e8\r\n${'x'.repeat(1000)}\r\n`);
      },
    ],
    [
      'without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const pour = (): void => {
          if (socket.writable) socket.write('x'.repeat(16_384), pour);
        };
        pour();
      },
    ],
    ['only when it is decoded', respond('200 OK\r\nContent-Encoding: gzip', gzipSync(Buffer.alloc(100_000_000)))],
    [
      'only when it is decoded twice',
      respond('200 OK\r\nContent-Encoding: br, br', brotliCompressSync(brotliCompressSync(Buffer.alloc(1_000_000)))),
    ],
  ])('stop a body that is too large %s', async (_what, answer) => {
    const { error } = await exchangeWith(answer, { maxBodyBytes });
    expect(error).toMatchObject({
      code: 'body-too-large',
      message: expect.stringContaining('10000 bytes'),
      hint: expect.stringContaining('--max-body'),
    });
  });

  it('let a body through that just fits', async () => {
    expect(
      responseOf(await exchangeWith(respond('200 OK', 'x'.repeat(maxBodyBytes)), { maxBodyBytes })).body,
    ).toHaveLength(maxBodyBytes);
  });

  it.each([
    ['one header', `X: ${'x'.repeat(70_000)}`],
    ['many headers', Array.from({ length: 7000 }, (_, index) => `X-${index}: ${index}`).join('\r\n')],
  ])('stop %s of more than 64 KiB', async (_what, head) => {
    const { error } = await exchangeWith(respond(`200 OK\r\n${head}`));
    expect(error).toMatchObject({ code: 'headers-too-large', message: expect.stringContaining('64 KiB') });
  });

  it('let 60 KB of headers through', async () => {
    expect(responseOf(await exchangeWith(respond(`200 OK\r\nX: ${'x'.repeat(60_000)}`))).status).toBe(200);
  });

  it('stop interim responses without end', async () => {
    const { error } = await exchangeWith((socket) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100));
    });
    expect(error).toMatchObject({ code: 'not-http', message: expect.stringContaining('1xx') });
  });
});
