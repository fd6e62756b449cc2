import type { Progress } from '../engine/run.ts';

export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  readonly clear: () => void;
}

/** A line on stderr that says what is being asked; on a terminal alone, since a log has no use for it. */
export function showProgress(): ProgressLine {
  const { stderr } = process;
  if (!stderr.isTTY) return { update: () => {}, clear: () => {} };
  return {
    update: ({ probe, done, total }) =>
      stderr.write(`\r\u001b[2K${done}/${total} requests; the request ${probe.purpose} …`),
    clear: () => stderr.write('\r\u001b[2K'),
  };
}
