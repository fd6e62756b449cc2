import { type ConfigState, configStateOf } from '../checks/support/config/state.ts';
import type { CheckId } from '../generated/requirements.ts';
import type { Exchange, ProbeResult, UnsentProbe } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import type { LifecycleStep } from '../probes/config-lifecycle.ts';
import type { Progress, Send } from './run.ts';

export interface LifecycleOptions {
  /** What the last read before the lifecycle showed. */
  readonly initial: ConfigState;
  /** Aborted where the user interrupts: no further step is begun. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Takes the steps one after the other, reading the config after each. Where a step needs a state that the last one did not leave,
 * the state is brought about first; where that fails the step is left out, blocked by the check that finds the failure. What
 * cannot be reached ends the lifecycle.
 */
export async function runLifecycle(
  steps: readonly LifecycleStep[],
  send: Send,
  { initial, signal, onProgress }: LifecycleOptions,
): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = [];
  let state = initial;
  const unattainable = new Set<LifecycleStep['requires']>();
  let ended: string | undefined;

  const sendOne = async (probe: Probe, done: number): Promise<Exchange> => {
    onProgress?.({ probe, done, total: steps.length });
    const exchange = await send(probe);
    results.push(exchange);
    if (exchange.error !== undefined) ended = exchange.error.message;
    return exchange;
  };
  /** Sends a write and the read after it. */
  const writeAndRead = async (write: Probe, read: Probe, done: number): Promise<void> => {
    const written = await sendOne(write, done);
    if (written.error !== undefined) {
      results.push({ name: read.name, notSent: written.error.message, expected: false });
      return;
    }
    const answer = await sendOne(read, done);
    if (answer.response !== undefined) state = configStateOf(answer);
  };

  for (const [index, step] of steps.entries()) {
    if (ended === undefined && signal.aborted) ended = 'the run was interrupted';
    if (ended !== undefined) {
      results.push(...unsent(step, { notSent: ended, expected: false }));
      continue;
    }
    // A state that could not be brought about once is not tried for again.
    if (state.kind !== step.requires && !unattainable.has(step.requires)) {
      await writeAndRead(step.prepare, step.prepared, index);
      if (ended !== undefined) {
        results.push(...unsent(step, { notSent: ended, expected: false }));
        continue;
      }
    }
    if (state.kind !== step.requires) {
      unattainable.add(step.requires);
      results.push(
        ...unsent(step, {
          notSent: `the config could not be made ${step.requires}`,
          expected: false,
          blockedBy: causeOf(state, step),
        }),
      );
      continue;
    }
    await writeAndRead(step.probe, step.readBack, index);
  }
  return results;
}

function unsent({ probe, readBack }: LifecycleStep, why: Omit<UnsentProbe, 'name'>): readonly UnsentProbe[] {
  return [probe, readBack].map(({ name }) => ({ name, ...why }));
}

/** The check that finds why a state could not be brought about. */
function causeOf(state: ConfigState, { requires }: LifecycleStep): CheckId {
  if (state.kind === 'unreadable') return state.check;
  return requires === 'absent' ? 'config/deletes' : 'config/creates';
}
