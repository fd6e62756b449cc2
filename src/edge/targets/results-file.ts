import { once } from 'node:events';
import { open, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { codeOf, UsageError } from '../../model/errors.ts';
import type { TargetResult } from '../../model/target.ts';
import { readLines } from './lines.ts';
import { longestResultBytes, parseResult } from './result-line.ts';

/** Where the whole lines of a file of results end. */
export interface WholeResults {
  /** Length in bytes; what follows is a line that was torn when the process that wrote it was killed. */
  readonly bytes: number;
  readonly torn: boolean;
}

/**
 * Reads the results of a run that ended before its time.
 *
 * @param onResult called with each of them
 * @throws {UsageError} where a line but the last is no result
 * @throws the file system's error, but where there is no such file: that holds no results
 */
export async function readResults(path: string, onResult: (result: TargetResult) => void): Promise<WholeResults> {
  let bytes = 0;
  try {
    for await (const { number, text, whole, end } of readLines(path, longestResultBytes)) {
      if (!whole) return { bytes, torn: true };
      bytes = end;
      if (text.trim() === '') continue;
      const result = parseResult(text);
      if ('problems' in result) {
        throw new UsageError(
          'invalid-results',
          `${path}, line ${number}, ${result.problems.join('; ')}; name the results of the run that is to go on, or another file.`,
        );
      }
      onResult(result);
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return { bytes, torn: false };
}

/** Whether there is anything in a file; false too where there is none. */
export async function isEmptyOrMissing(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats === undefined || !stats.isFile() || stats.size === 0;
}

/** A file that lines are appended to: a process that is killed leaves at most one torn line, the last. */
export interface LineFile {
  /** Writes a line, its line break with it; resolves when there is room for the next one. What went wrong with one before is thrown. */
  readonly append: (line: string) => Promise<void>;
  /** Resolves when all is written. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a file to append to, first cutting off what is behind `bytes`.
 *
 * @throws the file system's error, `append` and `close` too
 */
export async function openLineFile(path: string, bytes: number): Promise<LineFile> {
  const file = await open(path, 'a');
  const { size } = await file.stat();
  if (size > bytes) await file.truncate(bytes);
  const stream = file.createWriteStream();
  const ended = finished(stream);
  // It is thrown where somebody waits.
  ended.catch(() => undefined);
  return {
    async append(line) {
      if (!stream.write(line)) await Promise.race([once(stream, 'drain'), ended]);
      if (stream.errored !== null) throw stream.errored;
    },
    async close() {
      stream.end();
      await ended;
    },
  };
}
