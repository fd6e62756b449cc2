import type { TargetResult } from '../../model/target.ts';
import type { Fleet } from './fleet.ts';
import { resultOf } from './target-job.ts';

/** How far a fleet has come. */
export interface FleetState {
  readonly total: number;
  /** How many targets have a result. */
  readonly done: number;
  /** How many wait or are being checked. */
  readonly ahead: number;
  /** How many are being checked. */
  readonly active: number;
}

/** So many results are in memory at once. */
const pageLength = 50;

export async function stateOf({ index, queue }: Fleet): Promise<FleetState> {
  const counts = await queue.getJobCounts();
  const { completed = 0, failed = 0, ...others } = counts;
  const { active = 0 } = others;
  const ahead = Object.values(others).reduce((sum, count) => sum + count, 0);
  // Counted last: a target that is added meanwhile is one more that has no result, never one that is missing.
  return { total: await index.size(), done: completed + failed, ahead, active };
}

/** What there is of a target in a fleet. */
export interface FleetTarget {
  readonly result: TargetResult | undefined;
  /** Whether it is in the queue; it is not where enqueuing was stopped in the middle. */
  readonly isQueued: boolean;
}

/**
 * The targets of a fleet in the order in which they were enqueued, each once.
 *
 * @throws {UsageError} where what Redis holds was not written by this version
 */
export async function* targetsOf({ index, queue }: Fleet): AsyncGenerator<FleetTarget, void, undefined> {
  for await (const ids of index.pages(pageLength)) {
    const jobs = await Promise.all(ids.map((id) => queue.getJob(id)));
    for (const job of jobs) {
      yield { isQueued: job !== undefined, result: job === undefined ? undefined : resultOf(job) };
    }
  }
}
