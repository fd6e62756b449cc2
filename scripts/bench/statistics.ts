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

/** Of the pairs of measurements, each taken side by side: what slows the machine slows both. */
export function pairedRatios(values: readonly number[], by: readonly number[]): Spread {
  return spreadOf(pairs(values, by).map(([value, base]) => value / base));
}

/**
 * How many times in a row a run waits for an answer: what an answer that takes `latencyMs` longer adds to each run's time, in
 * latencies. Requests that are under way at once count as one.
 */
export function roundTrips(lateMs: readonly number[], promptMs: readonly number[], latencyMs: number): Spread {
  return spreadOf(pairs(lateMs, promptMs).map(([late, prompt]) => (late - prompt) / latencyMs));
}

function pairs(values: readonly number[], others: readonly number[]): readonly (readonly [number, number])[] {
  if (values.length !== others.length)
    throw new Error(`${values.length} measurements cannot be paired with ${others.length}`);
  return values.map((value, index) => [value, others[index] ?? Number.NaN]);
}
