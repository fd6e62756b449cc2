import { UsageError } from '../model/errors.ts';
import { didYouMean } from '../wire/near-miss.ts';

export const reporterNames = ['pretty', 'json', 'junit', 'sarif', 'github', 'markdown', 'html'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** Of many targets a line each; no report of one target can be written by it. */
export const linesReporter = 'ndjson';

/** A reporter, and the file it writes to; without one it writes to stdout. */
export interface ReporterChoice {
  readonly name: ReporterName | typeof linesReporter;
  readonly file?: string;
}

/**
 * Reads `NAME` or `NAME=FILE`.
 *
 * @throws {UsageError} for a name that no reporter has, with those there are
 */
export function parseReporter(text: string): ReporterChoice {
  const [wanted = '', ...rest] = text.split('=');
  const name = ([...reporterNames, linesReporter] as const).find((known) => known === wanted);
  if (name === undefined) {
    const [beforeColon = '', ...afterColon] = text.split(':');
    const hasColon = afterColon.length > 0 && reporterNames.some((known) => known === beforeColon);
    const hint = hasColon
      ? `; did you mean "${beforeColon}=${afterColon.join(':')}"?`
      : didYouMean(wanted, [...reporterNames, linesReporter]);
    throw new UsageError(
      'unknown-reporter',
      `There is no reporter "${wanted}"${hint === '' ? '; there' : `${hint} There`} are ${reporterNames.join(', ')}.`,
    );
  }
  if (rest.length === 0) return { name };
  const file = rest.join('=');
  if (file === '')
    throw new UsageError('no-report-file', `--reporter ${name}= needs the name of a file after the "=".`);
  return { name, file };
}
