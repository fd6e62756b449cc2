import type { Target } from '../../model/target.ts';
import { type Environment, heldIn } from '../environment.ts';
import type { Fleet } from './fleet.ts';
import { targetOf } from './target-job.ts';

/** The variables that a target names and that are not set, or empty. */
export function unsetVariables(
  { tokenVariable, secondTokenVariable }: Target,
  environment: Environment,
): readonly string[] {
  const named = [tokenVariable, ...(secondTokenVariable === undefined ? [] : [secondTokenVariable])];
  return named.filter((variable) => heldIn(environment, variable) === undefined);
}

const pageLength = 100;
const waiting = ['wait', 'paused', 'prioritized', 'delayed'] as const;

/** Whether any target that waits can be checked with these variables; it looks no further than the first. */
export async function canCheckAny({ queue }: Fleet, environment: Environment): Promise<boolean> {
  for (let start = 0; ; start += pageLength) {
    // Of each state one page.
    const jobs = await queue.getJobs([...waiting], start, start + pageLength - 1);
    if (jobs.length === 0) return false;
    if (jobs.some((job) => job !== undefined && unsetVariables(targetOf(job), environment).length === 0)) return true;
  }
}
