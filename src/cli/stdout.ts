import { reasonOf } from '../edge/file-trouble.ts';
import { UsageError } from '../model/errors.ts';

/**
 * Whether an uncaught error says that nobody reads any more. A reader that has seen enough, such as `head`, closes the pipe, and a
 * terminal may be closed while we have something to put in order; that is no error of anybody's.
 */
export function isClosedPipe(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return false;
  return error.syscall === 'write' && (error.code === 'EPIPE' || error.code === 'EIO');
}

/**
 * Writes to stdout and waits until it is written.
 *
 * @returns whether anybody still reads it
 * @throws {UsageError} where it cannot be, such as to a disk that is full
 */
export async function writeStdout(text: string): Promise<boolean> {
  const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
    process.stdout.write(text, resolve);
  });
  if (!error) return true;
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') {
    throw new UsageError('unwritable-stdout', `The report cannot be written to stdout: ${reasonOf(error)}.`);
  }
  return false;
}
