import { createServer as createHttpServer } from 'node:http';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HttpOptions } from '../../src/edge/http.ts';
import { UsageError } from '../../src/model/errors.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import { makeCertificate } from '../support/certificates.ts';
import { type ConnectProxyOptions, connectProxy } from '../support/connect-proxy.ts';
import { aProbe } from '../support/exchange.ts';
import { listen } from '../support/raw-server.ts';
import { createSender, token } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A name that nothing but the proxy can resolve. */
const host = 'oauth.customer.example';
const certificate = makeCertificate({ commonName: host, alternativeNames: `DNS:${host}` });
const probe = aProbe('with-token', { headers: [['Authorization', 'Bearer {{token}}']] });

/** A target that answers with the credentials that it was sent, and a proxy before it. */
async function network(protocol: 'http' | 'https', options: Partial<ConnectProxyOptions> = {}) {
  const seen: (string | undefined)[] = [];
  const server =
    protocol === 'http'
      ? createHttpServer((request, response) => {
          seen.push(request.headers.authorization);
          response.end('{}');
        })
      : createHttpsServer(certificate, (request, response) => {
          seen.push(request.headers.authorization);
          response.end('{}');
        });
  const port = await listen(server);
  open.push({
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  const proxy = await connectProxy({ port, ...options });
  open.push(proxy);
  return { target: `${protocol}://${host}:8443/userinfo`, proxy, seen, port };
}

async function send(target: string, over: Partial<HttpOptions> = {}): Promise<Exchange> {
  const sender = await createSender(target, { tls: { ca: certificate.cert }, ...over });
  open.push(sender);
  return sender.send(probe);
}

describe.each(['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])('%s', (variable) => {
  it('is gone by to an https target, by a tunnel in which TLS is to the target', async () => {
    const { target, proxy, seen } = await network('https');
    vi.stubEnv(variable, proxy.origin);
    const exchange = await send(target);
    expect(exchange.response?.status).toBe(200);
    expect(exchange.tls?.subject).toBe(host);
    expect(proxy.asked).toEqual([`${host}:8443`]);
    expect(seen).toEqual([`Bearer ${token}`]);
  });
});

describe('a target that speaks HTTP/2 alone, behind a proxy', () => {
  async function http2Network(options: Partial<ConnectProxyOptions> = {}) {
    const server = createSecureServer({ ...certificate, allowHTTP1: false, ALPNProtocols: ['h2'] });
    const sessions = new Set<ServerHttp2Session>();
    const seen: (string | undefined)[] = [];
    server.on('session', (session) => sessions.add(session.on('error', () => {})));
    server.on('stream', (stream, headers) => {
      seen.push(headers.authorization);
      stream.respond({ ':status': 200, 'content-type': 'application/json' });
      stream.end('{}');
    });
    const proxy = await connectProxy({ port: await listen(server), ...options });
    open.push(proxy, {
      close() {
        for (const session of sessions) session.destroy();
        server.close();
      },
    });
    return { target: `https://${host}:8443/userinfo`, proxy, seen, sessions };
  }

  it('is reached by a tunnel, and one serves several requests', async () => {
    const { target, proxy, seen, sessions } = await http2Network();
    vi.stubEnv('HTTPS_PROXY', proxy.origin.replace('//', '//user:pass%2Fword@'));
    const sender = await createSender(target, { tls: { ca: certificate.cert } });
    open.push(sender);
    const exchanges = [await sender.send(probe), ...(await Promise.all([sender.send(probe), sender.send(probe)]))];
    expect(exchanges.map(({ response }) => [response?.status, response?.httpVersion])).toEqual([
      [200, '2'],
      [200, '2'],
      [200, '2'],
    ]);
    expect(exchanges[0]?.tls?.subject).toBe(host);
    expect(seen).toEqual([`Bearer ${token}`, `Bearer ${token}`, `Bearer ${token}`]);
    // The first tunnel is the one in which HTTP/1.1 was refused.
    expect(proxy.asked).toEqual([`${host}:8443`, `${host}:8443`]);
    expect(new Set(proxy.authorizations)).toEqual(
      new Set([`Basic ${Buffer.from('user:pass/word').toString('base64')}`]),
    );
    expect(sessions.size).toBe(1);
  });

  it.each([
    [
      'refuses',
      { refuseAfter: 1, refuseWith: 403 } as const,
      { code: 'unreachable', message: expect.stringMatching(/proxy.* status 403/) },
    ],
    [
      'never answers',
      { refuseAfter: 1, silent: true } as const,
      { code: 'timeout', message: expect.stringContaining('By the proxy') },
    ],
  ])('is not reached where the proxy %s', async (_what, options, error) => {
    const { target, proxy, seen } = await http2Network(options);
    vi.stubEnv('HTTPS_PROXY', proxy.origin);
    expect((await send(target, { timeoutMs: 500 })).error).toMatchObject(error);
    expect(seen).toEqual([]);
  });
});

describe('HTTP_PROXY', () => {
  it('is gone by to an http target', async () => {
    const { target, proxy, seen } = await network('http');
    vi.stubEnv('HTTP_PROXY', proxy.origin);
    const exchange = await send(target);
    expect(exchange.response?.status).toBe(200);
    expect(proxy.asked).toEqual([target]);
    expect(seen).toEqual([`Bearer ${token}`]);
  });

  it('is not for an https target', async () => {
    const { target, proxy } = await network('https');
    vi.stubEnv('HTTP_PROXY', proxy.origin);
    expect((await send(target)).error?.code).toBe('dns');
    expect(proxy.asked).toEqual([]);
  });
});

describe('a proxy', () => {
  it('keeps one tunnel for several requests', async () => {
    const { target, proxy } = await network('https');
    vi.stubEnv('HTTPS_PROXY', proxy.origin);
    const sender = await createSender(target, { tls: { ca: certificate.cert } });
    open.push(sender);
    for (let times = 0; times < 3; times += 1) expect((await sender.send(probe)).response?.status).toBe(200);
    expect(proxy.asked).toHaveLength(1);
  });

  it('is given its own user name and password, and they are in no exchange', async () => {
    const { target, proxy } = await network('https');
    vi.stubEnv('HTTPS_PROXY', proxy.origin.replace('//', '//user:pass%2Fword@'));
    const exchange = await send(target);
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('user:pass/word').toString('base64')}`]);
    expect(JSON.stringify(exchange)).not.toMatch(/pass.?.?.?word|dXNlc/);
  });

  it.each(['oauth.customer.example', '.customer.example', '*', 'a.example, customer.example'])(
    'is passed by where NO_PROXY says %s',
    async (noProxy) => {
      const { target, proxy } = await network('https');
      vi.stubEnv('HTTPS_PROXY', proxy.origin);
      vi.stubEnv('NO_PROXY', noProxy.replace(' customer', ' *.customer'));
      expect((await send(target)).error?.code).toBe('dns');
      expect(proxy.asked).toEqual([]);
    },
  );

  it('is not asked for this machine', async () => {
    const { proxy, port } = await network('http');
    vi.stubEnv('HTTP_PROXY', proxy.origin);
    expect((await send(`http://127.0.0.1:${port}/`)).response?.status).toBe(200);
    expect(proxy.asked).toEqual([]);
  });

  it('that refuses is the cause, and not the target', async () => {
    const { target, proxy, seen } = await network('https', { refuseWith: 407 });
    vi.stubEnv('HTTPS_PROXY', proxy.origin);
    const exchange = await send(target);
    expect(exchange.response).toBeUndefined();
    expect(exchange.error).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/proxy.* status 407/),
      hint: expect.stringContaining('user name and password'),
    });
    expect(seen).toEqual([]);
  });

  it('that is not there is the cause, and not the target', async () => {
    const { target, proxy } = await network('https');
    vi.stubEnv('HTTPS_PROXY', proxy.origin);
    await proxy.close();
    const { error } = await send(target);
    expect(error).toMatchObject({ code: 'refused', hint: expect.stringContaining('HTTPS_PROXY') });
    expect(error?.message).toContain(proxy.origin);
  });

  it('that never answers is given up at the deadline', async () => {
    const { target, proxy } = await network('https', { silent: true });
    vi.stubEnv('HTTPS_PROXY', proxy.origin);
    const { error } = await send(target, { timeoutMs: 200 });
    expect(error?.code).toBe('timeout');
    expect(error?.message).toContain(proxy.origin);
  });

  it.each(['socks5://user:secretword@127.0.0.1:1080', 'not a url, secretword'])(
    'of another kind is refused before anything is sent, and not repeated: %s',
    async (address) => {
      vi.stubEnv('HTTPS_PROXY', address);
      const refused = createSender(`https://${host}/`);
      await expect(refused).rejects.toThrow(UsageError);
      await expect(refused).rejects.toThrow(/^(?!.*secretword).*HTTPS_PROXY/);
    },
  );
});
