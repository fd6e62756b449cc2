import type { Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { HttpSender } from '../../src/edge/http.ts';
import { aProbe } from '../support/exchange.ts';
import { type RequestCount, rawServer } from '../support/raw-server.ts';
import { createSender } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const probe = aProbe('with-token');

async function senderTo(answer: (socket: Socket, count: RequestCount) => void): Promise<HttpSender> {
  const server = await rawServer(answer);
  const sender = await createSender(server.origin, { timeoutMs: 200 });
  open.push(server, sender);
  return sender;
}

/** That the server may handle one connection at a time is thought of for each of them, whichever was sent first. */
it('names --concurrency 1 in every time-out of requests that were on their way together', async () => {
  const { send } = await senderTo(() => {});
  const sent = await Promise.all([send(probe), send(probe)]);
  expect(sent.map(({ error }) => [error?.code, error?.hint.includes('--concurrency 1')])).toEqual([
    ['timeout', true],
    ['timeout', true],
  ]);
});

it('does not name it in a time-out after others were answered', async () => {
  const { send } = await senderTo((socket, { overall }) => {
    if (overall < 2) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
  });
  await Promise.all([send(probe), send(probe)]);
  const { error } = await send(probe);
  expect(error?.code).toBe('timeout');
  expect(error?.hint).not.toContain('--concurrency');
});
