import { reasonOf } from '../edge/file-trouble.ts';
import { UsageError } from '../model/errors.ts';

/**
 * A reader that has seen enough, such as `head`, closes the pipe, and a terminal may be closed while we have something to put in
 * order; that is no error of anybody's.
 */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!gone.has(error.code) && stream === process.stderr) throw error;
    });
  }
}

const gone: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EIO']);

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
