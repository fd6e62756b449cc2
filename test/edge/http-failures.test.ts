import { createServer as createHttpServer } from 'node:http';
import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HttpOptions, HttpSender } from '../../src/edge/http.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import { makeCertificate } from '../support/certificates.ts';
import { aProbe } from '../support/exchange.ts';
import { listen, type RawServer, type RequestCount, rawServer } from '../support/raw-server.ts';
import { createSender } from '../support/sender.ts';
import { skippedSleep } from '../support/skipped-sleep.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of open.splice(0).reverse()) await one.close();
});

const probe = aProbe('with-token', { headers: [['Authorization', 'Bearer {{token}}']] });
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';

const answerOf = (status: string, text: string) =>
  `HTTP/1.1 ${status}\r\nContent-Length: ${text.length}\r\n\r\n${text}`;

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

async function exchangeWith(
  answer: (socket: Socket, count: RequestCount) => void,
  over: Partial<HttpOptions> = {},
): Promise<Exchange> {
  return (await sender((await serve(answer)).origin, over)).send(probe);
}

describe('a certificate that is none', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';

  it.each(['http://127.0.0.1:9', 'https://127.0.0.1:9'])('is refused before anything is sent to %s', async (target) => {
    await expect(createSender(target, { tls: { ca: key } })).rejects.toThrow(/--ca holds no CERTIFICATE.*PRIVATE KEY/);
    await expect(createSender(target, { tls: { cert: key, key } })).rejects.toThrow(/--cert holds no CERTIFICATE/);
  });
});

describe('a server that cannot be reached', () => {
  it('has refused the connection', async () => {
    const server = await serve(() => {});
    await server.close();
    const { error } = await (await sender(server.origin)).send(probe);
    expect(error).toMatchObject({ code: 'refused', message: `127.0.0.1:${server.port} refused the connection.` });
  });

  it('is gone, where it has answered before', async () => {
    const server = await serve((socket, { overall }) => (overall === 0 ? socket.write(ok) : socket.resetAndDestroy()));
    const { send } = await sender(server.origin);
    await send(probe);
    const { error } = await send(probe);
    expect(error?.message).toContain('answered the first request of this run with status 200');
  });

  it('has a name that does not resolve', async () => {
    const { error } = await (await sender('http://closer-conformance.invalid/userinfo')).send(probe);
    expect(error).toMatchObject({
      code: 'dns',
      message: 'The name closer-conformance.invalid could not be resolved.',
      hint: expect.stringContaining("sample's address"),
    });
  });
});

describe('a server that does not speak HTTP', () => {
  it.each([
    ['SSH', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['SMTP', '220 mail.example ESMTP\r\n'],
    ['TLS', '\u0015\u0003\u0001\u0000\u0002\u0002\u0046'],
    ['HTTP/2 alone', '\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000'],
    ['a status of two digits', 'HTTP/1.1 20 OK\r\n\r\n'],
    ['a status of letters', 'HTTP/1.1 OK\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}'],
    ['a length below zero', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n'],
    ['a chunk of no size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n'],
    ['a header name with a space', 'HTTP/1.1 200 OK\r\nX Y: 1\r\n\r\n'],
  ])('speaks %s', async (_what, bytes) => {
    const { error } = await exchangeWith((socket) => socket.end(bytes, 'latin1'));
    expect(error).toMatchObject({
      code: 'not-http',
      message: expect.stringContaining('valid HTTP'),
      hint: expect.stringContaining('https'),
    });
  });

  it('switches to another protocol', async () => {
    const { error } = await exchangeWith((socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    });
    expect(error).toMatchObject({ code: 'not-http', message: expect.stringContaining('101') });
  });
});

describe('a connection that is cut', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['before an answer', (socket) => socket.end()],
    ['by a reset', (socket) => socket.resetAndDestroy()],
    ['in the status line', (socket) => socket.end('HTTP/1.1 20')],
    ['in the headers', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Type: app')],
    ['in a body of known length', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a"')],
    ['in a chunk', (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"a"')],
    [
      'before the last chunk',
      (socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n'),
    ],
  ])('is an error, and no short answer: %s', async (_what, answer) => {
    const exchange = await exchangeWith(answer);
    expect(exchange.response).toBeUndefined();
    expect(exchange.error).toMatchObject({ code: 'reset', message: expect.stringContaining('closed the connection') });
  });
});

describe('a server that handles one connection at a time', () => {
  const ofOneConnection = (): Promise<RawServer> => {
    let handled: Socket | undefined;
    return serve((socket) => {
      handled ??= socket;
      if (socket === handled) socket.write(ok);
    });
  };

  it('is told of --concurrency 1 where requests were sent side by side', async () => {
    const { send } = await sender((await ofOneConnection()).origin, { timeoutMs: 300 });
    expect((await send(probe)).response?.status).toBe(200);
    const sent = await Promise.all([send(probe), send(probe)]);
    const errors = sent.flatMap(({ error }) => error ?? []);
    expect(errors).toEqual([
      expect.objectContaining({ code: 'timeout', hint: expect.stringContaining('give --concurrency 1.') }),
    ]);
  });

  it('answers requests one after the other', async () => {
    const { send } = await sender((await ofOneConnection()).origin, { concurrency: 1, timeoutMs: 2000 });
    const sent = [await send(probe), await send(probe)];
    expect(sent.map(({ response }) => response?.status)).toEqual([200, 200]);
  });

  it('is not thought of where no other request was on its way, or the answer had begun', async () => {
    const alone = await exchangeWith(() => {}, { timeoutMs: 100 });
    expect(alone.error?.hint).not.toContain('--concurrency');
    const { send } = await sender((await serve((socket) => socket.write(ok.slice(0, -1)))).origin, { timeoutMs: 200 });
    for (const { error } of await Promise.all([send(probe), send(probe)])) {
      expect(error?.code).toBe('timeout');
      expect(error?.hint).not.toContain('--concurrency');
    }
  });
});

describe('the deadline', () => {
  const timeoutMs = 200;
  const within = async (answer: (socket: Socket) => void): Promise<void> => {
    const start = performance.now();
    const { error } = await exchangeWith(answer, { timeoutMs });
    expect(error).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('within 200 ms'),
      hint: expect.stringContaining('--timeout'),
    });
    expect(performance.now() - start).toBeLessThan(5000);
  };
  /** Writes a byte every few milliseconds, for ever, so that no single read is slow. */
  const drip = (socket: Socket, head: string): void => {
    socket.write(head);
    const timer = setInterval(() => socket.write('x'), 5);
    socket.on('close', () => clearInterval(timer));
  };

  it('says of a server that answers one credential and hangs on the others where to look', async () => {
    const server = createHttpServer(({ headers }, response) => {
      if (headers.authorization?.startsWith('Bearer mF_9.') === true) response.end('{}');
    });
    open.push({ close: () => server.close() }, { close: () => server.closeAllConnections() });
    const origin = `http://127.0.0.1:${await listen(server)}`;
    const { send } = await sender(origin, { timeoutMs: 1000 });
    const anonymous = aProbe('without-token', { headers: [] });
    const another = aProbe('with-unknown-token', { headers: [['Authorization', 'Bearer none']] });
    expect((await send(probe)).response?.status).toBe(200);
    const message = expect.stringMatching(
      /answered the first request .* status 200, and did not answer within 1000 ms/,
    );
    const { error } = await send(another);
    expect(error).toMatchObject({ code: 'timeout', message });
    expect(error?.hint).toMatch(/server is up.*ends the response.*refuses/);
    expect(error?.hint).not.toContain('--concurrency');
    const sideBySide = await Promise.all([send(anonymous), send(another)]);
    for (const { error: other } of sideBySide) {
      expect(other).toMatchObject({ code: 'timeout', message });
      expect(other?.hint).toMatch(/ends the response.*Only where it handles one connection.*--concurrency 1/);
    }
  });

  it('ends a wait for an answer that never begins', () => within(() => {}));
  it('ends headers that never end', () => within((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX: ')));
  it('ends a body that never ends', () =>
    within((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n')));
  it('ends a body that stops half-way', () =>
    within((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{')));
});

describe('a server that asks to come back', () => {
  const busy = (status: number, ...headers: string[]) =>
    `HTTP/1.1 ${status} Busy\r\n${headers.map((header) => `${header}\r\n`).join('')}Content-Length: 0\r\n\r\n`;
  const slept: number[] = [];
  const sleep = async (ms: number): Promise<void> => {
    slept.push(ms);
  };
  afterEach(() => slept.splice(0));

  it.each([429, 503])('is asked again after its time: status %d', async (status) => {
    const server = await serve((socket, { overall }) =>
      socket.write(overall < 2 ? busy(status, 'Retry-After: 2') : ok),
    );
    const exchange = await (await sender(server.origin, { sleep })).send(probe);
    expect(exchange.response?.status).toBe(200);
    expect(slept).toEqual([2000, 2000]);
    expect(exchange.retryAfter).toEqual({ times: 2, waitedMs: 4000 });
    expect(server.requests).toHaveLength(3);
  });

  it('is not asked again before the time-out that its time is past', async () => {
    const server = await serve((socket) => socket.write(busy(503, 'Retry-After: 60')));
    const { error, response } = await (await sender(server.origin, { sleep })).send(probe);
    expect(response).toBeUndefined();
    expect(error).toMatchObject({
      code: 'busy',
      message: expect.stringMatching(/status 503 .* 60 seconds, .* 10000 ms/),
    });
    expect(slept).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['names no time', busy(503)],
    ['names none that can be read', busy(429, 'Retry-After: soon')],
    ['fails', busy(500, 'Retry-After: 1')],
  ])('has given its answer where it %s', async (_what, answer) => {
    const server = await serve((socket) => socket.write(answer));
    const exchange = await (await sender(server.origin, { sleep })).send(probe);
    expect(exchange.response?.status).toBeGreaterThanOrEqual(429);
    expect(slept).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('is asked again and again until the deadline, not without pause', async () => {
    const server = await serve((socket) => socket.write(busy(503, 'Retry-After: 0')));
    const { error } = await (await sender(server.origin, { timeoutMs: 900 })).send(probe);
    expect(error?.code).toBe('busy');
    expect(server.requests.length).toBeGreaterThan(1);
    expect(server.requests.length).toBeLessThan(6);
  });

  it('runs out of time, where the deadline cuts the wait short', async () => {
    const server = await serve((socket) => socket.write(busy(503, 'Retry-After: 0')));
    const untilAborted = (_ms: number, signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const { error } = await (await sender(server.origin, { timeoutMs: 400, sleep: untilAborted })).send(probe);
    expect(error?.code).toBe('timeout');
    expect(server.requests).toHaveLength(1);
  });

  it('has waited for nothing where it answers at once', async () => {
    const server = await serve((socket) => socket.write(ok));
    expect(await (await sender(server.origin, { sleep })).send(probe)).not.toHaveProperty('retryAfter');
  });

  it('is said to have been waited for, be there an answer in the end or not', async () => {
    const server = await serve((socket, { overall }) =>
      socket.write(busy(503, overall === 0 ? 'Retry-After: 3' : 'Retry-After: 60')),
    );
    const { error, retryAfter } = await (await sender(server.origin, { sleep })).send(probe);
    expect(error?.code).toBe('busy');
    expect(retryAfter).toEqual({ times: 1, waitedMs: 3000 });
  });

  it('is said to answer so again, and how many requests were sent by then', async () => {
    const server = await serve((socket, { overall }) =>
      socket.write(overall === 0 ? ok : busy(429, `Retry-After: ${overall === 1 ? 3 : 60}`)),
    );
    const { send } = await sender(server.origin, { sleep });
    await send(probe);
    const { error } = await send(probe);
    expect(error?.message).toMatch(/status 429 again after a wait of 3 seconds, and asked for 60 seconds more/);
    expect(error?.hint).toMatch(/Raise the limit .* 2 requests/);
  });

  it('is timed without the wait', async () => {
    const waitS = 9;
    const server = await serve((socket, { overall }) =>
      socket.write(overall === 0 ? busy(503, `Retry-After: ${waitS}`) : ok),
    );
    const { timings } = await (await sender(server.origin, { sleep: skippedSleep() })).send(probe);
    expect(timings.total).toBeLessThan(waitS * 1000);
  });
});

describe('a connection that was kept', () => {
  it('is used again', async () => {
    const server = await serve((socket) => socket.write(ok));
    const { send } = await sender(server.origin);
    await send(probe);
    await send(probe);
    expect(server.connections()).toBe(1);
    expect(server.requests).toHaveLength(2);
  });

  it('is not, where the server closes it', async () => {
    const server = await serve((socket) => socket.end(ok.replace('\r\n', '\r\nConnection: close\r\n')));
    const { send } = await sender(server.origin);
    await send(probe);
    await send(probe);
    expect(server.connections()).toBe(2);
  });

  /** Answers the first request of each connection, and cuts the connection at the second. */
  const cutAtTheSecond = (socket: Socket, { onConnection }: RequestCount): void => {
    if (onConnection === 0) socket.write(ok);
    else socket.resetAndDestroy();
  };

  it('and is cut when it is used again costs one more attempt, on a new one', async () => {
    const server = await serve(cutAtTheSecond);
    const { send } = await sender(server.origin);
    await send(probe);
    const exchange = await send(probe);
    expect(exchange.response?.status).toBe(200);
    expect(server.requests).toHaveLength(3);
    expect(server.connections()).toBe(2);
  });

  it('and is cut under a write is not tried again: the write may have been done', async () => {
    const server = await serve(cutAtTheSecond);
    const { send } = await sender(server.origin);
    await send(probe);
    const { error } = await send({ ...probe, method: 'DELETE', effect: 'unsafe' });
    expect(error?.code).toBe('reset');
    expect(server.requests).toHaveLength(2);
  });

  it('and is cut twice is given up', async () => {
    const server = await serve((socket, { overall }) => {
      if (overall === 0) socket.write(ok);
      else socket.resetAndDestroy();
    });
    const { send } = await sender(server.origin);
    await send(probe);
    expect((await send(probe)).error?.code).toBe('reset');
    expect(server.requests).toHaveLength(3);
  });

  it('is closed with the sender', async () => {
    let closed = false;
    const server = await serve((socket) => {
      socket.on('close', () => {
        closed = true;
      });
      socket.write(ok);
    });
    const { send, close } = await sender(server.origin);
    await send(probe);
    close();
    await expect.poll(() => closed).toBe(true);
  });
});

describe('TLS', () => {
  const own = makeCertificate({ commonName: 'localhost' });
  const elsewhere = makeCertificate({ commonName: 'other.example', alternativeNames: 'DNS:other.example' });
  const expired = makeCertificate({ commonName: 'localhost', from: '20200101000000Z', to: '20200201000000Z' });
  const future = makeCertificate({ commonName: 'localhost', from: '20980101000000Z', to: '20990101000000Z' });
  const nameless = makeCertificate({ alternativeNames: 'DNS:localhost,DNS:b.example' });

  async function tlsServer(options: Parameters<typeof createTlsServer>[0]): Promise<string> {
    const server = createTlsServer(options, (socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(ok.replace('\r\n', '\r\nConnection: close\r\n')));
    });
    server.on('tlsClientError', () => {});
    open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    return `https://localhost:${await listen(server)}/userinfo`;
  }

  it('with a certificate of a given authority has an answer and facts', async () => {
    const target = await tlsServer(own);
    const exchange = await (await sender(target, { tls: { ca: own.cert } })).send(probe);
    expect(exchange.response?.status).toBe(200);
    expect(exchange.tls).toEqual({
      protocol: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      subject: 'localhost',
      issuer: 'localhost',
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      validTo: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(exchange.timings.tls).toBeGreaterThan(0);
  });

  it('names a certificate without a common name by its first alternative name', async () => {
    const exchange = await (await sender(await tlsServer(nameless), { tls: { ca: nameless.cert } })).send(probe);
    expect(exchange.tls?.subject).toBe('localhost');
  });

  it('with any certificate has an answer where the user accepts any', async () => {
    const exchange = await (await sender(await tlsServer(expired), { tls: { insecure: true } })).send(probe);
    expect(exchange.response?.status).toBe(200);
  });

  it.each([
    ['of an unknown authority', own, {}, 'not signed by an authority', '--ca FILE'],
    ['of another host', elsewhere, { ca: elsewhere.cert }, 'issued for another host name', 'names this host'],
    ['that has expired', expired, { ca: expired.cert }, 'has expired', 'Renew'],
    ['that is not valid yet', future, { ca: future.cert }, 'not valid yet', 'clock'],
  ])('with a certificate %s fails and says so', async (_what, certificate, tls, message, hint) => {
    const { error, response } = await (await sender(await tlsServer(certificate), { tls })).send(probe);
    expect(response).toBeUndefined();
    expect(error).toMatchObject({
      code: 'tls',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });

  it('fails and says so where the port speaks plain http', async () => {
    const server = createHttpServer();
    const port = await listen(server);
    open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    const { error } = await (await sender(`https://127.0.0.1:${port}/`)).send(probe);
    expect(error).toMatchObject({
      code: 'tls',
      message: expect.stringContaining('does not speak TLS'),
      hint: expect.stringContaining('write http: in the URL'),
    });
  });

  it('fails and says so where plain http is sent to it', async () => {
    const target = await tlsServer(own);
    const { error } = await (await sender(target.replace('https:', 'http:'))).send(probe);
    expect(error?.code).toMatch(/^(not-http|reset)$/);
    expect(error?.hint).toContain('write https: in the URL');
  });

  it.each([
    ['nginx', '<center>The plain HTTP request was sent to HTTPS port</center>'],
    [
      'Apache httpd',
      "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />\n Instead use the HTTPS scheme</p>",
    ],
    ['Go', 'Client sent an HTTP request to an HTTPS server.\n'],
    ['Tomcat', 'Bad Request\nThis combination of host and port requires TLS.\n'],
  ])('fails and says so, after one request, where the answer of %s to plain http says it', async (_server, text) => {
    const server = await serve((socket) => socket.end(answerOf('400 Bad Request', text)));
    const { error, response } = await (await sender(server.origin)).send(probe);
    expect(response).toBeUndefined();
    expect(error).toMatchObject({
      code: 'not-http',
      message: `127.0.0.1:${server.port} takes no plain HTTP: its answer says that the port is one for https.`,
      hint: 'Write https: in the URL.',
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['200 OK', 'The plain HTTP request was sent to HTTPS port'],
    ['400 Bad Request', '{"error": "invalid_request"}'],
  ])('takes any other answer over plain http as one of the endpoint: %s, %s', async (status, text) => {
    const { response } = await exchangeWith((socket) => socket.end(answerOf(status, text)));
    expect(response?.status).toBe(Number.parseInt(status, 10));
  });

  it('shows a client certificate where the server asks for one', async () => {
    const client = makeCertificate({ commonName: 'client' });
    const target = await tlsServer({ ...own, ca: client.cert, requestCert: true, rejectUnauthorized: true });
    const identity = { ca: own.cert, cert: client.cert, key: client.key };
    expect((await (await sender(target, { tls: identity })).send(probe)).response?.status).toBe(200);
    const { error } = await (await sender(target, { tls: { ca: own.cert } })).send(probe);
    expect(error?.code).toMatch(/^(tls|reset)$/);
  });
});
