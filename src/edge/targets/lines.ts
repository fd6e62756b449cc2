import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { UsageError } from '../../model/errors.ts';

/** A line of a file of lines. */
export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Without the line break, and without a byte order mark where it is the first. */
  readonly text: string;
  /** Whether a line break ends it; only the last one may lack it. */
  readonly whole: boolean;
  /** Offset in bytes of what follows it. */
  readonly end: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads a file line by line and holds no more of it than one line and one chunk. Lines end with LF or CRLF; U+2028, which JSON strings
 * may hold as it is, ends none.
 *
 * @param longestBytes a longer line is a mistake
 * @throws {UsageError} for a line that is longer or not UTF-8, with its number
 * @throws the file system's error
 * @see https://github.com/ndjson/ndjson-spec
 */
export async function* readLines(path: string, longestBytes: number): AsyncGenerator<Line, void, undefined> {
  let number = 0;
  let end = 0;
  let begun: Buffer[] = [];
  let length = 0;
  const lineOf = (last: Buffer, whole: boolean): Line => {
    number += 1;
    const bytes = begun.length === 0 ? last : Buffer.concat([...begun, last]);
    begun = [];
    length = 0;
    end += bytes.length + (whole ? 1 : 0);
    // The last line may be torn within a character.
    if (whole && !isUtf8(bytes)) throw new UsageError('not-utf-8', `${path}, line ${number}: the line is not UTF-8.`);
    const crlf = whole && bytes.at(-1) === carriageReturn;
    const text = bytes.toString('utf8', 0, crlf ? bytes.length - 1 : bytes.length);
    return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text, whole, end };
  };
  for await (const chunk of createReadStream(path)) {
    const bytes: Buffer = chunk;
    let start = 0;
    for (;;) {
      const at = bytes.indexOf(lineFeed, start);
      const part = bytes.subarray(start, at < 0 ? bytes.length : at);
      length += part.length;
      if (length > longestBytes) {
        throw new UsageError(
          'line-too-long',
          `${path}, line ${number + 1}: the line is longer than ${longestBytes} bytes.`,
        );
      }
      if (at < 0) {
        if (part.length > 0) begun.push(part);
        break;
      }
      yield lineOf(part, true);
      start = at + 1;
    }
  }
  if (length > 0) yield lineOf(Buffer.alloc(0), false);
}
