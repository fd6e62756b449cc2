import type { Exchange, ProbeResult } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import type { Plan } from './plan.ts';

/** Sends a probe and records what came of it. Does not reject for what the other side does. */
export type Send = (probe: Probe) => Promise<Exchange>;

export interface RunOptions {
  /** How many probes may be on their way at once. */
  readonly concurrency: number;
  /** Called when a probe is about to be sent and when its exchange is there. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly probe: Probe;
  readonly done: number;
  readonly total: number;
}

/**
 * Sends the probes of a plan: the first alone, then the others side by side. Where the first one is not answered the others
 * are not sent, so that a dead endpoint is asked once.
 */
export async function runProbes(plan: Plan, send: Send, options: RunOptions): Promise<readonly ProbeResult[]> {
  const [first, ...others] = plan.probes;
  if (first === undefined) return plan.unsent;
  let done = 0;
  const report = (probe: Probe): void => options.onProgress?.({ probe, done, total: plan.probes.length });
  const sendOne = async (probe: Probe): Promise<Exchange> => {
    report(probe);
    const exchange = await send(probe);
    done += 1;
    report(probe);
    return exchange;
  };

  const firstExchange = await sendOne(first);
  const { error } = firstExchange;
  if (error !== undefined) {
    const unreached = others.map(({ name }) => ({ name, notSent: error.message, expected: false }));
    return [firstExchange, ...unreached, ...plan.unsent];
  }
  const results = new Map<Probe, Exchange>();
  const queue = others.values();
  const worker = async (): Promise<void> => {
    for (const probe of queue) results.set(probe, await sendOne(probe));
  };
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency) }, worker));
  return [firstExchange, ...others.flatMap((probe) => results.get(probe) ?? []), ...plan.unsent];
}
