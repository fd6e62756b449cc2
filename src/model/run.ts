import type { ProbeResult } from './exchange.ts';
import type { Subject } from './report.ts';

/** What a run recorded: all that its report is judged from. */
export interface RecordedRun {
  readonly subject: Subject;
  /** URL or origin that was probed. */
  readonly target: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly results: readonly ProbeResult[];
}
