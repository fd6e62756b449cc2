import { UsageError } from '../../model/errors.ts';
import { didYouMean } from '../../wire/near-miss.ts';
import type { LoadedPact } from './shipped-pacts.ts';

/**
 * Asserts that each path that is moved is one of a pact: a slip in it would have the request sent to where nothing is.
 *
 * @throws {UsageError} with the paths that there are
 */
export function assertPathsOfPacts(paths: ReadonlyMap<string, string>, pacts: readonly LoadedPact[]): void {
  const known = [...new Set(pacts.flatMap(({ pact }) => pact.interactions.map(({ path }) => path)))];
  for (const path of paths.keys()) {
    if (known.includes(path)) continue;
    const hint = didYouMean(path, known);
    throw new UsageError(
      'unknown-path',
      `--path: no pact has the path ${path}${hint === '' ? '.' : hint} Their paths are: ${known.join(', ')}.`,
    );
  }
}
