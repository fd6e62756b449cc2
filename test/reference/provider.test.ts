import { EventEmitter, once } from 'node:events';
import * as http from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { demo } from '../../src/reference/demo-values.ts';
import {
  createReferenceProvider,
  type ReferenceProvider,
  type ReferenceProviderOptions,
} from '../../src/reference/provider.ts';
import type { LoggedRequest } from '../../src/reference/request-log.ts';

const [tyler] = demo.people;
const bearer = { authorization: `Bearer ${tyler.accessToken}` };

const started: ReferenceProvider[] = [];
function start(options?: ReferenceProviderOptions): ReferenceProvider {
  const provider = createReferenceProvider(options);
  started.push(provider);
  return provider;
}
afterEach(async () => {
  await Promise.all(started.splice(0).map((provider) => provider.close()));
});

describe('listening', () => {
  test('is on 127.0.0.1, on a port that is free', async () => {
    const provider = start();
    const origin = await provider.listen();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(provider.app.addresses()).toEqual([expect.objectContaining({ address: '127.0.0.1' })]);
  });

  test('a port that is in use is said in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const listening = start().listen(port);
    await expect(listening).rejects.toThrow(UsageError);
    await expect(listening).rejects.toThrow(`Port ${port} is in use by another program.`);
    other.close();
  });

  test('closing does not wait for connections that are kept', async () => {
    const provider = start();
    const agent = new http.Agent({ keepAlive: true });
    const request = http.get(`${await provider.listen()}/userinfo`, { agent });
    const [response]: http.IncomingMessage[] = await once(request, 'response');
    response?.resume();
    await once(request, 'close');
    expect(Object.values(agent.freeSockets).flat()).toHaveLength(1);
    await provider.close();
    agent.destroy();
  });

  test('closing does not wait for an answer that is delayed', async () => {
    const provider = start({ faults: ['slow'] });
    const request = http.get(`${await provider.listen()}/userinfo`, { headers: bearer });
    const failed = once(request, 'error');
    await expect.poll(() => provider.requests.length).toBe(1);
    await provider.close();
    expect(await failed).toEqual([expect.objectContaining({ code: 'ECONNRESET' })]);
  });

  test('closing ends a delay, which would keep the process from ending', async () => {
    const waiting = new EventEmitter();
    const provider = start({
      faults: ['slow'],
      sleep: async (_ms, signal) => {
        waiting.emit('begun', signal);
        await once(signal, 'abort');
      },
    });
    const begun = once(waiting, 'begun');
    http.get(`${await provider.listen()}/userinfo`, { headers: bearer }).on('error', () => {});
    const [signal]: AbortSignal[] = await begun;
    expect(signal?.aborted).toBe(false);
    await provider.close();
    expect(signal?.aborted).toBe(true);
  });

  test('the delay of a fault is its own', async () => {
    const delaysMs: number[] = [];
    const provider = start({
      faults: ['slow'],
      sleep: async (ms) => {
        delaysMs.push(ms);
      },
    });
    await provider.app.inject({ method: 'GET', url: '/userinfo', headers: bearer });
    await provider.app.inject({ method: 'GET', url: '/userinfo' });
    expect(delaysMs).toEqual([2500]);
  });
});

describe('the log', () => {
  const secrets = [tyler.accessToken, demo.apiKey, demo.client.secret, 'in-the-query'];

  test('has each request, and which credentials came with it', async () => {
    const provider = start();
    const { app } = provider;
    await app.inject({ method: 'GET', url: '/userinfo?access_token=in-the-query', headers: bearer });
    await app.inject({ method: 'GET', url: '/userinfo' });
    await app.inject({ method: 'DELETE', url: '/api/oauth-config', headers: { 'x-api-key': demo.apiKey } });
    await app.inject({ method: 'POST', url: '/token', headers: { authorization: `Basic ${demo.client.secret}` } });
    await app.inject({ method: 'GET', url: '/nothing', headers: { authorization: '', 'x-api-key': 'wrong' } });
    expect(provider.requests).toEqual([
      { method: 'GET', path: '/userinfo', authorization: 'bearer', apiKey: false, status: 200 },
      { method: 'GET', path: '/userinfo', apiKey: false, status: 401 },
      { method: 'DELETE', path: '/api/oauth-config', apiKey: true, status: 404 },
      { method: 'POST', path: '/token', authorization: 'basic', apiKey: false, status: 400 },
      { method: 'GET', path: '/nothing', apiKey: true, status: 404 },
    ]);
    for (const secret of secrets) expect(JSON.stringify(provider.requests)).not.toContain(secret);
  });

  test('a token without its scheme is not taken for one', async () => {
    const provider = start();
    await provider.app.inject({ method: 'GET', url: '/userinfo', headers: { authorization: tyler.accessToken } });
    expect(provider.requests).toEqual([
      { method: 'GET', path: '/userinfo', authorization: 'other', apiKey: false, status: 401 },
    ]);
  });

  test('a request waits for onRequest, and its answer for onAnswer', async () => {
    const events: string[] = [];
    const noting = (event: string) => async (request: LoggedRequest) => {
      await Promise.resolve();
      events.push(`${event} ${request.method} ${request.status ?? 'without an answer'}`);
    };
    const provider = start({ onRequest: noting('request'), onAnswer: noting('answer') });
    await provider.app.inject({ method: 'GET', url: '/userinfo', headers: bearer });
    events.push('received');
    expect(events).toEqual(['request GET without an answer', 'answer GET 200', 'received']);
  });
});

test('a fault of the provider itself is told, and answered with 500', async () => {
  const errors: unknown[] = [];
  const failure = new Error('no sleep');
  const provider = start({
    faults: ['slow'],
    sleep: () => Promise.reject(failure),
    onError: (error) => errors.push(error),
  });
  const response = await provider.app.inject({ method: 'GET', url: '/userinfo', headers: bearer });
  expect(response.statusCode).toBe(500);
  expect(response.body).not.toContain('no sleep');
  expect(errors).toEqual([failure]);
});

test('HEAD is answered like GET, without the content', async () => {
  const provider = start();
  const response = await provider.app.inject({ method: 'HEAD', url: '/userinfo', headers: bearer });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/json');
  expect(response.body).toBe('');
});
