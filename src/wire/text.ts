export type DecodedText =
  | { readonly text: string; readonly byteOrderMark: boolean }
  /** Offset of the first byte that no UTF-8 text has at its place. */
  | { readonly invalidAt: number; readonly looksLike?: 'UTF-16' | 'UTF-32' };

/** Decodes a body as UTF-8, without its byte order mark. @see RFC 8259 section 8.1 */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { invalidAt: 0, looksLike: wide };
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
  if (a === 0 && b === 0 && c === 0 && d !== undefined) return 'UTF-32';
  if (b === 0 && c === 0 && d === 0 && a !== 0) return 'UTF-32';
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'UTF-16';
  if ((a === 0) !== (b === 0)) return 'UTF-16';
  return undefined;
}

/** Binary search for the longest valid prefix: decoding in stream mode fails as soon as a byte is wrong. */
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
  return valid;
}
