import { afterEach, expect, it } from 'vitest';
import { aProbe } from '../support/exchange.ts';
import { rawServer } from '../support/raw-server.ts';
import { createSender } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const probe = aProbe('with-token');
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';

it('costs one more attempt and no third, where two connections were kept and both are cut', async () => {
  let overall = 0;
  const server = await rawServer((socket, { onConnection }) => {
    overall += 1;
    // The first two are answered together, so that each has a connection of its own.
    if (overall <= 2) waiting.push(() => socket.write(ok));
    else if (onConnection > 0) socket.resetAndDestroy();
    else socket.write(ok);
    if (overall === 2) for (const answer of waiting) answer();
  });
  const waiting: (() => void)[] = [];
  const sender = await createSender(server.origin);
  open.push(server, sender);
  await Promise.all([sender.send(probe), sender.send(probe)]);
  expect(server.connections()).toBe(2);

  expect((await sender.send(probe)).error?.code).toBe('reset');
  expect(server.requests).toHaveLength(4);
  // Neither is kept any longer, and the next request has a connection of its own.
  expect((await sender.send(probe)).response?.status).toBe(200);
});
