import type { TargetResult } from '../model/target.ts';

/** How far a run over many targets has come. */
export interface TargetsDone {
  /** Where what was found is known by now. */
  readonly verdicts?: Readonly<Record<TargetResult['verdict'], number>>;
  /** How many have a result, those of the run that is resumed included. */
  readonly done: number;
}

export interface TargetsProgressLine {
  readonly update: (done: TargetsDone) => void;
  /** Takes the line away; to be called on every way out. */
  readonly clear: () => void;
}

export interface TargetsProgressOptions {
  readonly total: number;
  /** How many had a result before this run began. */
  readonly before: number;
  /** Milliseconds from any moment on. */
  readonly now: () => number;
}

/** The line is not written more often than this. */
const redrawMs = 100;

/** On a terminal a line that is written over; elsewhere a line for each tenth of the targets, as a log has a use for. */
export function showTargetsProgress({ total, before, now }: TargetsProgressOptions): TargetsProgressLine {
  const { stderr } = process;
  const started = now();
  const textOf = (done: TargetsDone): string => progressText(done, { total, before, elapsedMs: now() - started });
  if (!stderr.isTTY || process.env.TERM === 'dumb') {
    let tenths = tenthsOf(before, total);
    return {
      update(done) {
        const reached = tenthsOf(done.done, total);
        if (reached > tenths) stderr.write(`${textOf(done)}\n`);
        tenths = reached;
      },
      clear() {},
    };
  }
  const eraseLine = (): void => {
    stderr.cursorTo(0);
    stderr.clearLine(0);
  };
  process.once('exit', eraseLine);
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update(done) {
      if (now() - drawn < redrawMs) return;
      drawn = now();
      eraseLine();
      // A line that wraps could not be erased; a terminal of no known width has 0 columns.
      stderr.write(textOf(done).slice(0, (stderr.columns || 80) - 1));
    },
    clear() {
      process.off('exit', eraseLine);
      eraseLine();
    },
  };
}

function tenthsOf(done: number, total: number): number {
  return Math.floor((done * 10) / Math.max(1, total));
}

/** How far a run has come, in a line: how many, how fast, how long it will take yet, and what was found by now. */
export function progressText(
  { verdicts, done }: TargetsDone,
  { total, before, elapsedMs }: { readonly total: number; readonly before: number; readonly elapsedMs: number },
): string {
  const perSecond = elapsedMs > 0 ? ((done - before) * 1000) / elapsedMs : 0;
  const left = perSecond > 0 && done < total ? `, ${duration((total - done) / perSecond)} left` : '';
  const rate = perSecond > 0 ? `, ${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} a second` : '';
  const found = verdicts === undefined ? '' : `; ${verdicts.violates} violate, ${verdicts.inconclusive} inconclusive`;
  return `${done} of ${total} targets done${rate}${left}${found}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
