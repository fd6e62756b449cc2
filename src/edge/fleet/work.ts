import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { TargetResult } from '../../model/target.ts';
import { extraHeaders } from '../extra-headers.ts';
import { type CheckTargetOptions, checkTarget } from '../targets/check-target.ts';
import { createHosts } from '../targets/hosts.ts';
import { type Fleet, type FleetJob, keyPrefix } from './fleet.ts';
import { targetOf } from './target-job.ts';
import { unsetVariables } from './unset-variables.ts';

export interface WorkOptions extends Omit<CheckTargetOptions, 'hosts'> {
  /** How many targets are checked at once. */
  readonly targetsAtOnce: number;
  /** A worker that Redis has not heard of for so long is lost, and its targets are given to others; milliseconds. */
  readonly lostAfterMs: number;
  /** Called with each result when Redis has it. */
  readonly onResult: (result: TargetResult) => void;
  /** Called when a target is left to other workers, with the variables that are not set here. */
  readonly onLeft: (variables: readonly string[]) => void;
  /** Called with a sentence of what went wrong in the queue; nothing is lost by it. */
  readonly onTrouble: (text: string) => void;
}

/** A worker that has begun. */
export interface FleetWorker {
  /** Whether the target that it came to last was one that it left to others. */
  readonly leaves: () => boolean;
  /** Takes no further target; resolves when those that are on their way have a result. */
  readonly close: () => Promise<void>;
}

/** A target is given to another worker so many times before it is given up: what ends every worker should not do so for ever. */
const mostLosses = 3;
/** When a target that was left is offered again. */
const leftMs = 5000;
/** A worker that meets target after target that it cannot check takes its time, so that others get them. */
const leavePauseMs = { step: 50, most: 2000 } as const;

/** What BullMQ says where the target of a result was given to another worker meanwhile. */
const tooLate = /^(?:Missing lock|Lock mismatch|Job .* is not in the active state)|could not renew lock/;
const tooLateText = 'A result came too late: its target was given to another worker, whose result counts.';

/**
 * Begins to check the targets of a fleet. Of a target that two workers check, since one of them was taken for lost, Redis takes the result
 * of the one that it is given to.
 *
 * A target whose variable is not set here is left to the others: a worker that lacks the tokens would else be the fastest of all, and
 * spoil the whole report.
 *
 * @throws {UsageError} for a header, a certificate or a key that cannot be used, before anything is sent
 */
export async function startWorker(fleet: Fleet, options: WorkOptions): Promise<FleetWorker> {
  const { targetsAtOnce, lostAfterMs, onResult, onLeft, onTrouble, ...checking } = options;
  extraHeaders(options.headers ?? []);
  if (options.tls !== undefined) (await import('../tls-identity.ts')).assertIdentity(options.tls);
  const shared = { ...checking, hosts: createHosts(options.tls) };
  const { Worker: BullmqWorker, DelayedError } = fleet.library;
  const closing = new AbortController();
  // One for each target that is left.
  setMaxListeners(0, closing.signal);
  let leftInARow = 0;

  const leave = async (job: FleetJob, token: string | undefined, variables: readonly string[]): Promise<never> => {
    leftInARow += 1;
    onLeft(variables);
    await job.moveToDelayed(Date.now() + leftMs, token);
    const pauseMs = Math.min(leftInARow * leavePauseMs.step, leavePauseMs.most);
    await wait(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
    throw new DelayedError();
  };
  const check = async (job: FleetJob, token: string | undefined): Promise<TargetResult> => {
    const target = targetOf(job);
    const unset = unsetVariables(target, options.environment);
    if (unset.length > 0) return leave(job, token, unset);
    leftInARow = 0;
    return checkTarget(target, shared);
  };

  // Those that workers before this one had no tokens for.
  await fleet.queue.promoteJobs();
  const worker: Worker<unknown, TargetResult> = new BullmqWorker(fleet.name, check, {
    connection: fleet.connection,
    prefix: keyPrefix,
    concurrency: targetsAtOnce,
    // Renewed at half of it: however long a check takes, its worker is not taken for lost.
    lockDuration: lostAfterMs,
    stalledInterval: Math.ceil(lostAfterMs / 3),
    maxStalledCount: mostLosses,
    runRetryDelay: 1000,
  });
  worker.on('error', (error) => {
    fleet.onConnectionError(error);
    onTrouble(tooLate.test(error.message) ? tooLateText : fleet.describe(error));
  });
  worker.on('completed', (_, result) => onResult(result));
  return {
    leaves: () => leftInARow > 0,
    async close() {
      closing.abort();
      await worker.close();
    },
  };
}
