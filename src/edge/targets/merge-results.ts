import { createHash } from 'node:crypto';
import { UsageError } from '../../model/errors.ts';
import type { TargetResult } from '../../model/target.ts';
import { reasonOf } from '../file-trouble.ts';
import { type Line, readLines } from './lines.ts';
import { longestResultBytes, parseResult } from './result-line.ts';
import { idKey } from './target-id.ts';

/** The results of several files, each target once. */
export interface MergedResults {
  /** Whether there is a result of a target; takes the key of its id. */
  readonly has: (key: string) => boolean;
  /** The results once more, in the order of the files. */
  readonly all: () => AsyncGenerator<TargetResult, void, undefined>;
}

/**
 * Reads files of results, such as those of shards. Of each result nothing is kept but hashes. A result that stands in them twice, letter
 * for letter, counts once.
 *
 * @param onResult called with the result of each target
 * @throws {UsageError} where a file cannot be read, a line is no result or torn, or a target has two different results; it names files
 * and lines
 */
export async function mergeResults(
  files: readonly string[],
  onResult: (result: TargetResult, key: string) => void,
): Promise<MergedResults> {
  const seen = new Map<string, Seen>();
  for (const [file, path] of files.entries()) {
    for await (const { result, line } of resultsIn(path)) {
      const key = idKey(result.id);
      const known = seen.get(key);
      const digest = digestOf(line.text);
      if (known === undefined) {
        seen.set(key, { digest, file, line: line.number });
        onResult(result, key);
      } else if (known.digest !== digest) {
        throw new UsageError(
          'different-results',
          `The target "${result.id}" has different results in ${files[known.file]}, line ${known.line}, and ${path}, line ${line.number}; leave one of the two out.`,
        );
      }
    }
  }
  return {
    has: (key) => seen.has(key),
    async *all() {
      for (const [file, path] of files.entries()) {
        for await (const { result, line } of resultsIn(path)) {
          const first = seen.get(idKey(result.id));
          if (first?.file === file && first.line === line.number) yield result;
        }
      }
    },
  };
}

/** Where the result of a target was first met. */
interface Seen {
  readonly digest: string;
  readonly file: number;
  readonly line: number;
}

async function* resultsIn(path: string): AsyncGenerator<{ result: TargetResult; line: Line }, void, undefined> {
  try {
    for await (const line of readLines(path, longestResultBytes)) {
      if (line.text.trim() === '') continue;
      const result = parseResult(line.text);
      if (!('problems' in result)) yield { result, line };
      else throw new UsageError('invalid-results', `${path}, line ${line.number}, ${whyNot(result.problems, line)}`);
    }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError('unreadable-file', `${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

function whyNot(problems: readonly string[], { whole }: Line): string {
  if (whole) return `${problems.join('; ')}.`;
  return 'is torn: what wrote it was stopped in the middle of it. Finish that run with --resume, then merge.';
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest().toString('latin1', 0, 16);
}
