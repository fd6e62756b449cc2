export type DecodedText =
  | { readonly text: string; readonly byteOrderMark: boolean }
  /** Offset of the first byte that belongs to no well-formed character, and what the bytes look like where that is known. */
  | { readonly invalidAt: number; readonly looksLike?: 'UTF-16' | 'UTF-32' | 'gzip' };

/** Decodes a body as UTF-8, without its byte order mark. @see RFC 8259 section 8.1 */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const looksLike = wideEncodingOf(bytes) ?? (isGzip(bytes) ? 'gzip' : undefined);
  if (looksLike !== undefined) return { invalidAt: 0, looksLike };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), byteOrderMark };
  } catch {
    return { invalidAt: firstInvalidByte(bytes) };
  }
}

/** A JSON text begins with an ASCII character; a NUL next to it shows how wide the code units are. @see RFC 4627 section 3 */
function wideEncodingOf(bytes: Uint8Array): 'UTF-16' | 'UTF-32' | undefined {
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined) return undefined;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  if (a === 0 && b === 0 && c === 0 && d !== undefined) return 'UTF-32';
  if (b === 0 && c === 0 && d === 0 && a !== 0) return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  if ((a === 0) !== (b === 0)) return 'UTF-16';
  return undefined;
}

/** Content that was compressed and lost its Content-Encoding. @see RFC 1952 section 2.3.1 */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Binary search for the longest prefix that may go on to be valid: decoding in stream mode fails as soon as a byte is wrong.
 * Where the prefix ends within a character, that character's first byte is the wrong one.
 */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[valid - back] ?? 0;
    if (byte >= 0xc0) return charactersLength(byte) > back ? valid - back : valid;
    if (byte < 0x80) break;
  }
  return valid;
}

/** How many bytes a character has, by its first one. @see RFC 3629 section 3 */
function charactersLength(first: number): number {
  if (first >= 0xf0) return 4;
  return first >= 0xe0 ? 3 : 2;
}
