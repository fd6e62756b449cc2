import { setTimeout as wait } from 'node:timers/promises';
import { defaults } from '../edge/check-options.ts';
import type { Fleet } from '../edge/fleet/fleet.ts';
import { defaultRedisPatience } from '../edge/fleet/reconnection.ts';
import { untilEmpty } from '../edge/fleet/until-empty.ts';
import { type FleetWorker, startWorker, type WorkOptions } from '../edge/fleet/work.ts';
import type { FleetWorkerFlags } from './commands/fleet.ts';
import { exitStatus } from './exit.ts';
import { onFleet } from './fleet-session.ts';
import { listenForInterruption } from './interruption.ts';
import { connectionOptions } from './options.ts';
import { type WorkerLog, workerLog } from './worker-log.ts';

/** How long a worker that is asked to end finishes what it has begun; orchestrators kill after 30 seconds. */
const graceMs = 25_000;

/** Runs `fleet worker`; resolves to the exit status. */
export async function runFleetWorker(flags: FleetWorkerFlags): Promise<number> {
  const log = workerLog(flags.fleet);
  const options = await workOptions(flags, log);
  let isRunning = false;
  const work = async (fleet: Fleet): Promise<number> => {
    const stop = stopSignal();
    const worker = await startWorker(fleet, options);
    isRunning = true;
    log.started(flags.concurrency);
    let left = 0;
    try {
      const { signal } = stop;
      if (flags.untilEmpty === true) left = await untilEmpty(fleet, worker, { environment: process.env, signal });
      else await aborted(signal);
    } finally {
      isRunning = !(await closeWithin(worker, graceMs));
      stop.release();
    }
    log.ended({ left, isUnfinished: isRunning });
    if (stop.signal.aborted) return stop.isByProgram() && !isRunning ? exitStatus.conforms : exitStatus.interrupted;
    return left === 0 ? exitStatus.conforms : exitStatus.inconclusive;
  };
  const status = await onFleet(flags, work, { ...defaultRedisPatience, lostMs: 2 * flags.lostAfter });
  // Nobody takes the results of what is still on its way.
  return isRunning ? process.exit(status) : status;
}

async function workOptions(flags: FleetWorkerFlags, log: WorkerLog): Promise<WorkOptions> {
  return {
    ...(await connectionOptions(flags)),
    profile: flags.profile,
    concurrency: defaults.concurrency,
    showValues: flags.showValues ?? false,
    environment: process.env,
    ...(flags.maxWarnings === undefined ? {} : { maxWarnings: flags.maxWarnings }),
    targetsAtOnce: flags.concurrency,
    lostAfterMs: flags.lostAfter,
    onResult: log.result,
    onLeft: log.left,
    onTrouble: log.trouble,
  };
}

interface StopSignal {
  readonly signal: AbortSignal;
  /** Whether it was SIGTERM, by which a program ends a worker that it has no use for any longer. */
  readonly isByProgram: () => boolean;
  readonly release: () => void;
}

function stopSignal(): StopSignal {
  let isByProgram = false;
  const note = (): void => {
    isByProgram = true;
  };
  process.once('SIGTERM', note);
  const { signal, release } = listenForInterruption(
    'Stopping. The targets that are on their way are finished first; a second signal ends the worker at once.',
    'Stopped. Other workers check the targets that were on their way.',
    () => {},
  );
  return {
    signal,
    isByProgram: () => isByProgram,
    release: () => {
      process.off('SIGTERM', note);
      release();
    },
  };
}

/** Resolves when a signal is aborted. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Resolves to whether the worker has closed in time. */
function closeWithin(worker: FleetWorker, limitMs: number): Promise<boolean> {
  const late = new AbortController();
  const closed = worker.close().then(() => true);
  const timeUp = wait(limitMs, false, { signal: late.signal }).catch(() => false);
  return Promise.race([closed, timeUp]).finally(() => late.abort());
}
