/** A measurement that is taken again and again. */
export interface Series {
  readonly take: () => Promise<number>;
  /** In the order of the rounds. */
  readonly values: number[];
}

export function seriesOf(take: () => Promise<number>): Series {
  return { take, values: [] };
}

/** The first rounds fill the caches of the file system, and are not counted. */
const warmUps = 2;

/**
 * Takes each of some measurements once a round, so that the ones of a round meet the same machine; in every other round in the
 * opposite order, so that none is always the first.
 */
export async function sideBySide(rounds: number, series: readonly Series[]): Promise<void> {
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { take, values } of round % 2 === 0 ? series : series.toReversed()) {
      const value = await take();
      if (round >= 0) values.push(value);
    }
  }
}
