import { createServer, type TLSSocket } from 'node:tls';
import { afterEach, expect, it } from 'vitest';
import { makeCertificate } from '../support/certificates.ts';
import { aProbe } from '../support/exchange.ts';
import { listen } from '../support/raw-server.ts';
import { createSender } from '../support/sender.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** Types of frames, RFC 9113 section 6. */
const frames = { data: 0, headers: 1, reset: 3, settings: 4 };

function frame(type: number, flags: number, stream: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head.writeUIntBE(payload.length, 0, 3);
  head.writeUInt8(type, 3);
  head.writeUInt8(flags, 4);
  head.writeUInt32BE(stream, 5);
  return Buffer.concat([head, payload]);
}

/** Answers each request by HTTP/2 with the status 200 and a body, and then resets it, which node:http2 does with few codes. */
function resetting(socket: TLSSocket, body: string, code: number): void {
  let pending = Buffer.alloc(0);
  let isBegun = false;
  socket.on('error', () => {});
  socket.write(frame(frames.settings, 0, 0, Buffer.alloc(0)));
  socket.on('data', (bytes: Buffer) => {
    pending = Buffer.concat([pending, bytes]);
    if (!isBegun && pending.length >= 24) {
      isBegun = true;
      pending = pending.subarray(24);
    }
    while (isBegun && pending.length >= 9 && pending.length >= 9 + pending.readUIntBE(0, 3)) {
      const [type, stream] = [pending.readUInt8(3), pending.readUInt32BE(5)];
      pending = pending.subarray(9 + pending.readUIntBE(0, 3));
      if (type !== frames.headers) continue;
      // 0x88 is `:status: 200` (RFC 7541 appendix A).
      socket.write(frame(frames.headers, 4, stream, Buffer.of(0x88)));
      socket.write(frame(frames.data, 0, stream, Buffer.from(body)));
      socket.write(frame(frames.reset, 0, stream, Buffer.of(0, 0, 0, code)));
    }
  });
}

it.each([
  ['INTERNAL_ERROR', 2],
  ['REFUSED_STREAM', 7],
  // For this one Node has no error: the stream looks as if it had ended.
  ['CANCEL', 8],
])('an answer that is reset within its body with %s is none', async (_name, code) => {
  const certificate = makeCertificate({ commonName: 'localhost' });
  const server = createServer({ ...certificate, ALPNProtocols: ['h2'] }, (socket) => {
    open.push({ close: () => socket.destroy() });
    resetting(socket, '{"externalUserId":', code);
  });
  open.push(server);
  const port = await listen(server);
  const sender = await createSender(`https://localhost:${port}/userinfo`, { tls: { ca: certificate.cert } });
  open.push(sender);
  const { response, error } = await sender.send(aProbe('with-token'));
  expect(response).toBeUndefined();
  expect(error?.code).toBe('reset');
});
