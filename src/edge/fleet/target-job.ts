import { createHash } from 'node:crypto';
import type { BulkJobOptions } from 'bullmq';
import { exitStatus } from '../../engine/exit-status.ts';
import { UsageError } from '../../model/errors.ts';
import type { Target, TargetResult } from '../../model/target.ts';
import { failedResult } from '../targets/failed-result.ts';
import { parseResult } from '../targets/result-line.ts';
import { parseTarget } from '../targets/target-line.ts';
import type { FleetJob } from './fleet.ts';

/** Id of a target's job: of each target there is one, however often it is enqueued. */
export function jobIdOf(targetId: string): string {
  return `t-${createHash('sha256').update(targetId).digest('hex').slice(0, 32)}`;
}

/** The job of a target. It holds the target's line and so the names of variables, never a token. */
export function jobOf(target: Target): { name: string; data: Target; opts: BulkJobOptions & { jobId: string } } {
  return { name: 'check', data: target, opts: { jobId: jobIdOf(target.id) } };
}

/**
 * The target of a job.
 *
 * @throws {UsageError} where the job holds none
 */
export function targetOf(job: FleetJob): Target {
  const target = parseTarget(JSON.stringify(job.data) ?? '');
  if (!('problems' in target) && jobIdOf(target.id) === job.id) return target;
  throw foreign(job, 'problems' in target ? target.problems.join('; ') : 'it is that of another target');
}

/**
 * What came of a job; undefined where it has not come to its end.
 *
 * @throws {UsageError} where what is there is no result of its target
 */
export function resultOf(job: FleetJob): TargetResult | undefined {
  if (job.finishedOn === undefined) return undefined;
  const target = targetOf(job);
  if (job.failedReason !== undefined) return givenUp(target, job);
  const result = parseResult(JSON.stringify(job.returnvalue) ?? '');
  if ('problems' in result) throw foreign(job, result.problems.join('; '));
  if (result.id !== target.id) throw foreign(job, 'the result is that of another target');
  return result;
}

/** BullMQ's reason for a job that workers began and did not end as often as it is given to another one. */
const lostReason = 'job stalled more than allowable limit';

/** The result of a target that the queue has given up. */
function givenUp(target: Target, { failedReason, finishedOn = 0 }: FleetJob): TargetResult {
  const error =
    failedReason === lostReason
      ? {
          code: 'workers-lost',
          message:
            'Every worker that began to check it was lost before it had a result, so that it was given up. See what those workers said last, and how much memory they had; then check it alone, with check userinfo.',
        }
      : { code: 'job-failed', message: `The queue has given it up: ${failedReason}` };
  return failedResult(target, {
    ...error,
    exitStatus: exitStatus.inconclusive,
    startedAt: new Date(finishedOn),
    durationMs: 0,
  });
}

function foreign(job: FleetJob, why: string): UsageError {
  return new UsageError(
    'foreign-job',
    `The job ${job.id} of the fleet ${job.queueName} was not written by this version of closer-conformance: ${why}. fleet remove removes the fleet.`,
  );
}
