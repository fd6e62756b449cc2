import { afterEach, expect, it } from 'vitest';
import { aProbe } from '../support/exchange.ts';
import { rawServer } from '../support/raw-server.ts';
import { createSender } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A name of a content coding may be made of either; the second is longer than what a message quotes. */
it.each(['mF9B5f41JqMsecrettoken0123', 'Zq8w3vKf0SxTn2LrYbHc7MdEu5GpJ4iAo1Xt9RsQkWz'])(
  'says of a content coding that repeats the token %s no part of it',
  async (secret) => {
    const server = await rawServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: ${secret}\r\nContent-Length: 2\r\n\r\n{}`);
    });
    const sender = await createSender(server.origin, { credentials: new Map([['token', secret]]) });
    open.push(server, sender);
    const { error } = await sender.send(aProbe('with-token', { headers: [['Authorization', 'Bearer {{token}}']] }));
    expect(error).toMatchObject({
      code: 'content-coding',
      message: expect.stringContaining('the content coding "{{token}}", which was not asked for'),
    });
  },
);
