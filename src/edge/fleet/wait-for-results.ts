import { setTimeout as wait } from 'node:timers/promises';
import type { Fleet } from './fleet.ts';
import { stateOf } from './results.ts';

export interface WaitOptions {
  /** For how long at most; milliseconds. */
  readonly timeoutMs?: number;
  /** Called with the number of targets that have a result. */
  readonly onProgress: (done: number) => void;
}

const pollMs = 500;

/** Waits until no target is ahead any more, or the time is up. */
export async function waitForResults(fleet: Fleet, { timeoutMs, onProgress }: WaitOptions): Promise<void> {
  const started = performance.now();
  for (;;) {
    const { ahead, done } = await stateOf(fleet);
    onProgress(done);
    if (ahead === 0) return;
    const leftMs = timeoutMs === undefined ? pollMs : timeoutMs - (performance.now() - started);
    if (leftMs <= 0) return;
    await wait(Math.min(pollMs, leftMs));
  }
}
