import { InvalidArgumentError } from 'commander';

export const reporterNames = ['pretty', 'json'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** A reporter, and the file it writes to; without one it writes to stdout. */
export interface ReporterChoice {
  readonly name: ReporterName;
  readonly file?: string;
}

/** Reads `NAME` or `NAME=FILE`. */
export function parseReporter(text: string): ReporterChoice {
  const [wanted = '', ...rest] = text.split('=');
  const name = reporterNames.find((known) => known === wanted);
  if (name === undefined)
    throw new InvalidArgumentError(`There is no reporter "${wanted}"; there are ${reporterNames.join(', ')}.`);
  if (rest.length === 0) return { name };
  const file = rest.join('=');
  if (file === '') throw new InvalidArgumentError('A file name is expected after "=".');
  return { name, file };
}
