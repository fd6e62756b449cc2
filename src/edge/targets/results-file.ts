import { open, stat } from 'node:fs/promises';
import { UsageError } from '../../model/errors.ts';
import type { TargetResult } from '../../model/target.ts';
import { codeOf } from '../durable-file.ts';
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

/** A file that lines are appended to one after the other: a process that is killed leaves at most one torn line, the last. */
export interface LineFile {
  /** Resolves when the line, its line break with it, is with the operating system; to be awaited before the next one. */
  readonly append: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a file to append to, first cutting off what is behind `bytes`.
 *
 * @throws the file system's error, `append` too
 */
export async function openLineFile(path: string, bytes: number): Promise<LineFile> {
  const file = await open(path, 'a');
  const { size } = await file.stat();
  if (size > bytes) await file.truncate(bytes);
  return { append: (line) => file.appendFile(line), close: () => file.close() };
}
