import type { Progress } from '../engine/run.ts';
import type { Header } from '../model/probe.ts';
import type { Profile } from '../model/report.ts';
import type { RecordedRun, TlsSetup } from '../model/run.ts';
import type { TlsOptions } from './http.ts';

/** What every check of a live endpoint takes. */
export interface CheckOptions {
  /** Which violated MUSTs fail the run; by default `closer`. */
  readonly profile?: Profile;
  /** For each whole request, its retries and waits included; by default 10,000. */
  readonly timeoutMs?: number;
  /** Longest body that is read; by default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** How many requests may be on their way at once; by default 4. */
  readonly concurrency?: number;
  /** Sent with every request to the origins that they are for; their values are treated as secrets, but for those of fields such as Accept. */
  readonly headers?: readonly Header[];
  /** Origins that the headers go to, and no others; by default those of the URLs in the options. */
  readonly headerOrigins?: readonly string[];
  /** Whether findings show values, which may be personal data, and not only their type and length. */
  readonly showValues?: boolean;
  /** Whom to trust, and who to be, on TLS connections. */
  readonly tls?: TlsOptions;
  /** The same as paths, for the command lines of the report. */
  readonly tlsSetup?: TlsSetup;
  /** Called as requests are begun and answered. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with what the run recorded, before it is judged; credentials are placeholders in it, personal data is not. */
  readonly onRecorded?: (run: RecordedRun) => void;
}

/** Defaults of every run. */
export const defaults = { timeoutMs: 10_000, maxBodyBytes: 1024 * 1024, concurrency: 4, profile: 'closer' } as const;
