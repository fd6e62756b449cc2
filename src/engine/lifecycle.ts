import { busyAnswer, isBusy } from '../checks/support/busy.ts';
import { type ConfigState, configStateOf } from '../checks/support/config/state.ts';
import type { Exchange, ProbeResult, WhyUnsent } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import type { LifecycleStep } from '../probes/config-lifecycle.ts';
import type { Progress, Send } from './run.ts';

export interface LifecycleOptions {
  /** What the last read before the lifecycle showed. */
  readonly initial: ConfigState;
  /** Aborted where the user interrupts: no further step is begun. */
  readonly signal: AbortSignal;
  /**
   * Whether what was read is neither what was there before nor what the steps may have written. It ends the lifecycle.
   *
   * @param write the write that came right before the read, if one did
   */
  readonly isForeign?: (state: ConfigState, write?: Probe) => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** After this many reads in a row that leave the state open no more are tried. */
const maxLooks = 3;

/**
 * Takes the steps one after the other, reading the config after each. Where a step needs a state that the last one did not leave,
 * the state is brought about first; where that fails the step is left out, blocked by the check that finds the failure. What
 * cannot be reached, and a config that somebody else has changed, ends the lifecycle.
 */
export async function runLifecycle(
  steps: readonly LifecycleStep[],
  send: Send,
  options: LifecycleOptions,
): Promise<readonly ProbeResult[]> {
  const run = new LifecycleRun(send, options, steps.length);
  for (const step of steps) await run.take(step);
  return run.results;
}

class LifecycleRun {
  readonly results: ProbeResult[] = [];
  readonly #send: Send;
  readonly #options: LifecycleOptions;
  /** How many requests there are where each step finds what it needs. */
  readonly #planned: number;
  #sent = 0;
  #state: ConfigState;
  /** The read that showed the state. */
  #lastRead: Probe | undefined;
  #ended: string | undefined;
  #looks = 0;
  readonly #unattainable = new Map<LifecycleStep['requires'], WhyUnsent>();

  constructor(send: Send, options: LifecycleOptions, steps: number) {
    this.#send = send;
    this.#options = options;
    this.#planned = 2 * steps;
    this.#state = options.initial;
  }

  async take(step: LifecycleStep): Promise<void> {
    const why = await this.#bringAbout(step);
    if (why === undefined) await this.#writeAndRead(step.probe, step.readBack);
    else this.results.push(...[step.probe, step.readBack].map(({ name }) => ({ name, ...why })));
  }

  /** Sees to it that the step's state is there. @returns why it is not */
  async #bringAbout(step: LifecycleStep): Promise<WhyUnsent | undefined> {
    const { requires } = step;
    if (this.#options.signal.aborted) this.#ended ??= 'the run was interrupted';
    if (this.#ended === undefined && this.#isOpen() && this.#looks < maxLooks) {
      this.#looks += 1;
      await this.#read(step.look);
    }
    if (this.#ended !== undefined) return { notSent: this.#ended, expected: false };
    if (this.#state.kind === requires) return undefined;
    if (this.#isOpen()) return this.#whyOpen();
    // A state that could not be brought about once is not tried for again.
    const known = this.#unattainable.get(requires);
    if (known !== undefined) return known;
    const prepared = await this.#writeAndRead(step.prepare, step.prepared);
    if (this.#ended !== undefined) return { notSent: this.#ended, expected: false };
    if (this.#state.kind === requires) return undefined;
    if (this.#isOpen()) return this.#whyOpen();
    const status = prepared.response?.status ?? 0;
    if (isBusy(status)) return { notSent: busyAnswer(step.prepare, status), expected: false };
    const blockedBy = requires === 'absent' ? 'config/deletes' : 'config/creates';
    const why = { notSent: `the config could not be made ${requires}`, expected: false, blockedBy };
    this.#unattainable.set(requires, why);
    return why;
  }

  /** Whether the last read left open whether there is a config. */
  #isOpen(): boolean {
    return this.#state.kind === 'unreadable' || this.#state.kind === 'unknown';
  }

  #whyOpen(): WhyUnsent {
    if (this.#state.kind === 'unreadable') {
      return { notSent: 'the config could not be read', expected: false, blockedBy: this.#state.check };
    }
    const status = this.#state.kind === 'unknown' ? this.#state.status : 0;
    const notSent = this.#lastRead === undefined ? 'the config could not be read' : busyAnswer(this.#lastRead, status);
    return { notSent, expected: false };
  }

  /** Sends a write and the read after it. */
  async #writeAndRead(write: Probe, read: Probe): Promise<Exchange> {
    const written = await this.#sendOne(write);
    if (written.error === undefined) await this.#read(read, write);
    else this.results.push({ name: read.name, notSent: written.error.message, expected: false });
    return written;
  }

  async #read(probe: Probe, write?: Probe): Promise<void> {
    const answer = await this.#sendOne(probe);
    if (answer.response === undefined) return;
    this.#state = configStateOf(answer);
    this.#lastRead = probe;
    if (!this.#isOpen()) this.#looks = 0;
    if (this.#options.isForeign?.(this.#state, write) === true) {
      this.#ended ??=
        'GET shows values that neither were there before nor were written here: somebody else is changing the config';
    }
  }

  async #sendOne(probe: Probe): Promise<Exchange> {
    const done = this.#sent;
    this.#sent += 1;
    this.#options.onProgress?.({ probe, done, total: Math.max(this.#planned, this.#sent) });
    const exchange = await this.#send(probe);
    this.results.push(exchange);
    if (exchange.error !== undefined) this.#ended ??= exchange.error.message;
    return exchange;
  }
}
