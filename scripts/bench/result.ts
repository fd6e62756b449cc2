import type { Spread } from './statistics.ts';

/** A figure without a unit, and the bar that it has to keep. */
export interface Figure {
  /** What the figure is, such as `check userinfo by node -e 0`. */
  readonly what: string;
  readonly spread: Spread;
  /** Without one the figure is there to be known. */
  readonly bar?: Bar;
}

type Bar = { readonly atMost: number } | { readonly atLeast: number };

/** What came of one measurement. */
export interface Result {
  readonly what: string;
  /** What was measured, each with its unit. */
  readonly details: readonly string[];
  readonly figures: readonly Figure[];
}

export function holds({ spread, bar }: Figure): boolean {
  if (bar === undefined) return true;
  return 'atMost' in bar ? spread.median <= bar.atMost : spread.median >= bar.atLeast;
}

export function format({ what, details, figures }: Result): string {
  const lines = figures.map(
    (figure) =>
      `${figure.what}: ${hundredths(figure.spread.median)} (quartiles ${hundredths(figure.spread.lower)} to ${hundredths(figure.spread.upper)}); ${judged(figure)}`,
  );
  return `${[what, ...[...details, ...lines].map((line) => `  ${line}`)].join('\n')}\n`;
}

/** The last line of a run. */
export function conclusion(results: readonly Result[], failed: readonly string[]): string {
  const figures = results.flatMap((result) => result.figures);
  const missed = figures
    .filter((figure) => !holds(figure))
    .map((figure) => `${figure.what}: ${hundredths(figure.spread.median)}, the bar is ${limit(figure)}`);
  const wrong = [...missed, ...failed.map((name) => `${name}: not measured`)];
  if (wrong.length > 0) return `MISSED  ${wrong.join('; ')}`;
  const bars = figures.filter(({ bar }) => bar !== undefined).length;
  return bars === 0 ? 'Nothing that was measured has a bar.' : `All bars (${bars}) are kept.`;
}

function judged(figure: Figure): string {
  if (figure.bar === undefined) return 'no bar';
  return `the bar is ${limit(figure)}: ${holds(figure) ? 'kept' : 'MISSED'}`;
}

function limit({ bar }: Figure): string {
  if (bar === undefined) return 'none';
  return 'atMost' in bar ? `at most ${bar.atMost}` : `at least ${bar.atLeast}`;
}

/** Two digits behind the point where they say something. */
function hundredths(value: number): string {
  return value.toFixed(value < 100 ? 2 : 0);
}

export function milliseconds({ median, lower, upper }: Spread): string {
  return `${median.toFixed(1)} ms (quartiles ${lower.toFixed(1)} to ${upper.toFixed(1)})`;
}
