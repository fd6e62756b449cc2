import type { RecordedRequest, RetryAfter, Timings, TlsFacts, TransportError } from './exchange.ts';
import type { Header } from './probe.ts';
import type { Level } from './requirement.ts';

export type Profile = 'closer' | 'strict';
/** `pact`: interactions of pacts in place of checks; `all`: a report over several subjects. */
export type Subject = 'userinfo' | 'config' | 'flow' | 'pact' | 'all';

export type Outcome = 'conforms' | 'violates' | 'not-applicable' | 'blocked' | 'inconclusive' | 'crashed' | 'waived';

/** The machine's interface; openapi/report.schema.json describes it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly contract: { readonly edition: string };
  readonly subject: Subject;
  readonly target: string;
  readonly profile: Profile;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly verdict: 'conforms' | 'violates' | 'inconclusive';
  readonly summary: Summary;
  readonly checks: readonly CheckReport[];
  readonly exchanges: readonly ExchangeReport[];
}

/** How many checks came to what. `violates` counts those that fail the run, `warnings` the other violated ones. */
export interface Summary {
  readonly conforms: number;
  readonly violates: number;
  readonly warnings: number;
  readonly notApplicable: number;
  readonly blocked: number;
  readonly inconclusive: number;
  readonly crashed: number;
  readonly waived: number;
}

export interface CheckReport {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  /** Whether a violation fails the run, in this profile. */
  readonly gates: boolean;
  readonly outcome: Outcome;
  /** Why not-applicable, blocked, inconclusive, crashed or waived. */
  readonly because?: string;
  readonly source: {
    readonly name: string;
    readonly section: string;
    readonly url: string;
    /** Of a decision: why this way, where the documents are silent. Of another source: what goes beyond it. */
    readonly reason?: string;
  };
  /** Names of the exchanges that the check rests on. */
  readonly exchanges: readonly string[];
  readonly findings: readonly FindingReport[];
}

export interface FindingReport {
  /** JSON Pointer, RFC 6901. */
  readonly pointer: string;
  /** The same place as a JSONPath, `$.userData.id`. */
  readonly path: string;
  /** What it is about where that is not a place in the body: "the status", "the header Content-Type". */
  readonly where?: string;
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  readonly fix: string;
  /** Name of the exchange whose body the pointer leads into; only where the check judges several. */
  readonly exchange?: string;
}

export interface ExchangeReport {
  readonly name: string;
  readonly request: Omit<RecordedRequest, 'body'>;
  readonly response?: { readonly status: number; readonly headers: readonly Header[]; readonly bytes: number };
  readonly error?: TransportError;
  readonly timings: Timings;
  readonly tls?: TlsFacts;
  readonly retryAfter?: RetryAfter;
  /** A command line that repeats the request by hand; credentials are $VARIABLES. */
  readonly curl: string;
}
