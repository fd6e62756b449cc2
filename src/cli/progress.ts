import { fstatSync } from 'node:fs';
import type { Progress } from '../engine/run.ts';

export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Takes the line away; to be called on every way out. */
  readonly clear: () => void;
}

/** A line on stderr that says what is being asked; on a terminal alone, since a log has no use for it. */
export function showProgress(isTerminal = mayBeTerminal() && process.stderr.isTTY): ProgressLine {
  if (!isTerminal || process.env.TERM === 'dumb') return { update: () => {}, clear: () => {} };
  const { stderr } = process;
  const eraseLine = (): void => {
    stderr.cursorTo(0);
    stderr.clearLine(0);
  };
  // Whatever ends the process, Ctrl-C too, leaves no half of a line behind.
  process.once('exit', eraseLine);
  return {
    update({ probe, done, total }) {
      eraseLine();
      // A line that wraps could not be erased; a terminal of no known width has 0 columns.
      const longest = (stderr.columns || 80) - 1;
      stderr.write(`${done} of ${total} requests done; the request ${probe.purpose} …`.slice(0, longest));
    },
    clear() {
      process.off('exit', eraseLine);
      eraseLine();
    },
  };
}

/** To ask process.stderr makes the stream, which takes time; a file or a pipe is none. */
function mayBeTerminal(): boolean {
  try {
    return fstatSync(2).isCharacterDevice();
  } catch {
    // stderr is closed.
    return false;
  }
}
