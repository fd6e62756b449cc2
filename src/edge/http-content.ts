import type { Readable, Transform } from 'node:stream';
import { HttpFault } from './http-errors.ts';

/**
 * The content of a response, its content codings undone. Rejects when it passes the cap, coded or not.
 *
 * @param contentEncoding value of the field of that name
 * @see RFC 9110 section 8.4
 */
export async function readContent(
  response: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding.toLowerCase() !== 'identity');
  if (codings.length === 0) return collect(response, maxBytes);
  const coded = await collect(response, maxBytes);
  if (coded.length === 0) return coded;
  const zlib = await import('node:zlib');
  const decoders: Readonly<Record<string, () => Transform>> = {
    gzip: zlib.createGunzip,
    'x-gzip': zlib.createGunzip,
    deflate: zlib.createInflate,
    br: zlib.createBrotliDecompress,
  };
  let bytes: Uint8Array = coded;
  for (const written of codings.reverse()) {
    const coding = written.toLowerCase();
    const create = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
    // As it is written: in other letters a credential that it repeats would not be known.
    if (create === undefined) throw new HttpFault('unknown-coding', written);
    const decoder = coding === 'deflate' && isRawDeflate(bytes) ? zlib.createInflateRaw() : create();
    decoder.end(bytes);
    bytes = await collect(decoder, maxBytes).catch((error: unknown) => {
      throw error instanceof HttpFault ? error : new HttpFault('broken-coding', coding, error);
    });
  }
  return bytes;
}

/** Some servers send deflate data without its zlib header, and every client reads it. @see RFC 9110 section 8.4.1.2 */
function isRawDeflate([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) !== 8 || ((first << 8) | second) % 31 !== 0;
}

/**
 * The bytes of a stream. They are copied into one place as they come: a server may send each byte by itself, and to keep what Node.js
 * makes of each would take hundreds of times the room.
 */
function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let content = Buffer.alloc(0);
    let length = 0;
    stream.on('data', (bytes: Uint8Array) => {
      const end = length + bytes.length;
      if (end > maxBytes) {
        stream.destroy(new HttpFault('body-too-large', String(maxBytes)));
        return;
      }
      if (end > content.length) content = Buffer.concat([content], Math.max(end, 2 * content.length));
      content.set(bytes, length);
      length = end;
    });
    stream.on('end', () => resolve(content.subarray(0, length)));
    stream.on('error', reject);
    // Ended by none of these it was cut off; whoever did that has said why, or nobody did.
    stream.on('close', () => reject(Object.assign(new Error('closed'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })));
  });
}
