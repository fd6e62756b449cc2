import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { reasonOf } from '../edge/file-trouble.ts';
import { UsageError } from '../model/errors.ts';

/** A document that is read beyond this was named by mistake. */
const longestMiB = 64;

/**
 * Reads a file, or stdin where it is `-`.
 *
 * @throws {UsageError} where it cannot be read, or is longer than anybody means
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  const name = nameOf(file);
  try {
    return await collect(file === '-' ? process.stdin : createReadStream(file), name);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError('unreadable-file', `${name} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

/**
 * Reads stdin as text.
 *
 * @throws {UsageError} as for any file
 */
export async function readStdin(): Promise<string> {
  return Buffer.from(await readBytes('-')).toString('utf8');
}

/** How a report names the file. */
export function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file;
}

async function collect(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk;
    length += bytes.length;
    if (length > longestMiB * 1024 * 1024) {
      throw new UsageError('file-too-large', `${name} is larger than ${longestMiB} MiB.`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}
