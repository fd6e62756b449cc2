import type fc from 'fast-check';

/**
 * Every run tries the same bodies, so that a change that breaks one is the one that is at fault; PROPERTY_SEED tries others, and
 * PROPERTY_RUNS more of them. fast-check prints the seed and the smallest counterexample of what fails.
 */
export function bounded(numRuns: number): fc.Parameters<unknown> {
  const { PROPERTY_SEED = '20261125', PROPERTY_RUNS } = process.env;
  return { seed: Number(PROPERTY_SEED), numRuns: PROPERTY_RUNS === undefined ? numRuns : Number(PROPERTY_RUNS) };
}
