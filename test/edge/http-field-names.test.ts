import { afterEach, expect, it } from 'vitest';
import { aProbe } from '../support/exchange.ts';
import { rawServer } from '../support/raw-server.ts';
import { createSender } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A name of a field may be made of it as it stands. */
const secret = 'mF9B5f41JqMsecrettoken0123';

it('leaves no credential in the names of the fields that come, wherever they stand', async () => {
  const server = await rawServer((socket) => {
    socket.write(`HTTP/1.1 103 Early Hints\r\nX-Hint-${secret}: 1\r\n\r\n`);
    socket.write(`HTTP/1.1 200 OK\r\nX-Echo-${secret}: 2\r\nTransfer-Encoding: chunked\r\n\r\n`);
    socket.write(`2\r\n{}\r\n0\r\nX-Trailer-${secret}: 3\r\n\r\n`);
  });
  const sender = await createSender(server.origin, { credentials: new Map([['token', secret]]) });
  open.push(server, sender);
  const { response } = await sender.send(aProbe('with-token', { headers: [['Authorization', 'Bearer {{token}}']] }));
  expect(response).toMatchObject({
    headers: [
      ['X-Echo-{{token}}', '2'],
      ['Transfer-Encoding', 'chunked'],
    ],
    interimHeaders: [['X-Hint-{{token}}', '1']],
    trailers: [['X-Trailer-{{token}}', '3']],
  });
});
