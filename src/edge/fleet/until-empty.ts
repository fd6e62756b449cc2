import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../environment.ts';
import type { Fleet } from './fleet.ts';
import { stateOf } from './results.ts';
import { canCheckAny } from './unset-variables.ts';
import type { FleetWorker } from './work.ts';

export interface UntilEmptyOptions {
  readonly environment: Environment;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const pollMs = 500;

/**
 * Waits until every target of a fleet has a result, those that other workers check too: where one is lost, its targets come back. It does
 * not wait for targets whose variables are not set here when there are no others.
 *
 * @returns how many targets are left to other workers
 */
export async function untilEmpty(
  fleet: Fleet,
  worker: FleetWorker,
  { environment, signal }: UntilEmptyOptions,
): Promise<number> {
  while (!signal.aborted) {
    const { ahead, active } = await stateOf(fleet);
    if (ahead === 0) return 0;
    if (active === 0 && worker.leaves() && !(await canCheckAny(fleet, environment))) return ahead;
    await wait(pollMs, undefined, { signal }).catch(() => undefined);
  }
  return 0;
}
