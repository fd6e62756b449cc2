import { reasonOf } from '../edge/file-trouble.ts';
import { isEmptyOrMissing, openLineFile } from '../edge/targets/results-file.ts';
import { UsageError } from '../model/errors.ts';
import { prepareFile } from './report-files.ts';
import { writeStdout } from './stdout.ts';

/** Where the lines of many targets go. */
export interface TargetsOutput {
  /** Resolves when the line is written, to whether anybody still reads. */
  readonly append: (line: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** @throws {UsageError} where a file that results are to be written to holds something */
export async function assertNoResults(file: string | undefined): Promise<void> {
  if (file === undefined || (await isEmptyOrMissing(file))) return;
  throw new UsageError('results-exist', `${file} holds something already; name another file, or remove it.`);
}

/**
 * Opens a file of results behind its whole lines; without a file the lines go to stdout.
 *
 * @throws {UsageError} where it cannot be written, `append` too
 */
export async function openTargetsOutput(file: string | undefined, wholeBytes = 0): Promise<TargetsOutput> {
  if (file === undefined) return { append: writeStdout, close: async () => {} };
  await prepareFile(file);
  const lines = await openLineFile(file, wholeBytes).catch(fail(file));
  return {
    async append(line) {
      await lines.append(line).catch(fail(file));
      return true;
    },
    close: () => lines.close().catch(fail(file)),
  };
}

function fail(file: string): (cause: unknown) => never {
  return (cause) => {
    throw new UsageError('unwritable-file', `${file} cannot be written: ${reasonOf(cause)}.`, { cause });
  };
}
