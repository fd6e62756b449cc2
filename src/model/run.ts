import type { ProbeResult } from './exchange.ts';
import type { Subject } from './report.ts';

/** How TLS was set up, as it is given on a command line: paths as they were named. */
export interface TlsSetup {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: boolean;
}

/** What a run recorded: all that its report is judged from. */
export interface RecordedRun {
  readonly subject: Subject;
  /** URL or origin that was probed. */
  readonly target: string;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly results: readonly ProbeResult[];
  /** For the command lines of the report; absent where nothing was set up. */
  readonly tlsSetup?: TlsSetup;
}
