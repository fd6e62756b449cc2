/** Median and quartiles of some measurements. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/** A measured ratio, and the bar that it has to keep. */
export interface Result {
  readonly what: string;
  /** The two measurements, each with its unit. */
  readonly details: readonly string[];
  /** Of the pairs of measurements, each taken side by side: what slows the machine slows both. */
  readonly ratio: Spread;
  /** Without one the ratio is there to be known. */
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number };
}

export function holds({ ratio, bar }: Result): boolean {
  if (bar === undefined) return true;
  return 'atMost' in bar ? ratio.median <= bar.atMost : ratio.median >= bar.atLeast;
}

export function format(result: Result): string {
  const { what, details, ratio } = result;
  return [
    what,
    ...details.map((detail) => `  ${detail}`),
    `  ratio ${ratio.median.toFixed(2)} (quartiles ${ratio.lower.toFixed(2)} to ${ratio.upper.toFixed(2)}); ${judged(result)}`,
    '',
  ].join('\n');
}

function judged(result: Result): string {
  const { bar } = result;
  if (bar === undefined) return 'no bar';
  const limit = 'atMost' in bar ? `at most ${bar.atMost}` : `at least ${bar.atLeast}`;
  return `the bar is ${limit}: ${holds(result) ? 'kept' : 'MISSED'}`;
}
