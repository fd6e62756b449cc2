import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** The measurements to take, in the order in which they are listed. */
  readonly names: readonly string[];
  /** How often each part of a measurement is taken; each has a number of its own where none is given. */
  readonly runs?: number;
}

/** @throws Error that says what is wrong with the arguments, and what there is */
export function parseOptions(argv: readonly string[], all: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: { runs: { type: 'string' }, only: { type: 'string', multiple: true } },
  });
  const { runs, only = all } = values;
  const unknown = only.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new Error(`--only: there is no measurement "${unknown}"; there are ${all.join(', ')}.`);
  const names = all.filter((name) => only.includes(name));
  if (runs === undefined) return { names };
  if (!/^[1-9]\d{0,5}$/.test(runs)) throw new Error(`--runs: "${runs}" is not a whole number of 1 or more.`);
  return { names, runs: Number(runs) };
}
