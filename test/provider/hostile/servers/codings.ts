import { once } from 'node:events';
import type { Transform } from 'node:stream';
import { createBrotliCompress, createDeflate, createGzip, gzipSync, constants as zlib } from 'node:zlib';
import { always, answerOf, type HostileServer, pour, toTokens } from '../hostile-server.ts';

/** What a bomb is decoded to; a client that does so has no 200 MiB. */
const bombBytes = 256 * 1024 * 1024;

/** Codes white space, part by part: it is not held here either. */
async function bomb(coder: Transform): Promise<Buffer> {
  const part = Buffer.alloc(4 * 1024 * 1024, ' ');
  const coded: Buffer[] = [];
  coder.on('data', (bytes: Buffer) => coded.push(bytes));
  const ended = once(coder, 'end');
  for (let written = 0; written < bombBytes; written += part.length) {
    if (!coder.write(part)) await once(coder, 'drain');
  }
  coder.end();
  await ended;
  return Buffer.concat(coded);
}

const fastBrotli = { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } };

function coded(coding: string, body: () => Promise<Uint8Array> | Uint8Array): HostileServer['start'] {
  return async () => {
    const answer = answerOf(await body(), `Content-Encoding: ${coding}`);
    return always((socket) => socket.write(answer));
  };
}

/** Content codings that blow up, or are not what they are said to be. */
export const codings: readonly HostileServer[] = [
  {
    name: 'sends a gzip bomb',
    start: coded('gzip', () => bomb(createGzip({ level: 6 }))),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends a deflate bomb',
    start: coded('deflate', () => bomb(createDeflate({ level: 6 }))),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends a brotli bomb',
    start: coded('br', () => bomb(createBrotliCompress(fastBrotli))),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends a bomb within gzip within gzip',
    start: coded('br, gzip, gzip', async () => gzipSync(gzipSync(await bomb(createBrotliCompress(fastBrotli))))),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends gzip without end',
    start: () =>
      always((socket) =>
        pour(
          socket,
          'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n',
          gzipSync('x'.repeat(999)),
        ),
      ),
    expected: { error: 'body-too-large' },
  },
  {
    name: 'sends gzip that is none',
    start: coded('gzip', () => Buffer.from('{"externalUserId":"2"}')),
    expected: { error: 'content-coding' },
  },
  {
    name: 'sends gzip that is cut',
    start: coded('gzip', () => gzipSync('x'.repeat(5000)).subarray(0, 20)),
    expected: { error: 'content-coding' },
  },
  {
    name: 'names a content coding of 10,000 characters',
    start: coded('x'.repeat(10_000), () => Buffer.from('{}')),
    expected: { error: 'content-coding' },
  },
  {
    name: 'names a thousand content codings',
    start: coded(Array(1000).fill('gzip').join(', '), () => gzipSync('{}')),
    expected: { error: 'content-coding' },
  },
  {
    name: 'sends a bomb of JSON to the token alone',
    start: async () => {
      const answer = answerOf(await bomb(createBrotliCompress(fastBrotli)), 'Content-Encoding: br');
      return toTokens((socket) => socket.write(answer));
    },
    expected: { error: 'body-too-large' },
  },
];
