import type { Header } from './probe.ts';

/** A probe's recorded request and what came of it: exactly one of `response` and `error`. */
export type Exchange = AnsweredExchange | FailedExchange;

export interface AnsweredExchange {
  readonly name: string;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
  readonly error?: never;
  /** When the last attempt began, ISO 8601. */
  readonly startedAt?: string;
  readonly timings: Timings;
  readonly tls?: TlsFacts;
  readonly retryAfter?: RetryAfter;
}

export interface FailedExchange {
  readonly name: string;
  readonly request: RecordedRequest;
  readonly response?: never;
  readonly error: TransportError;
  readonly startedAt?: string;
  readonly timings: Timings;
  readonly tls?: TlsFacts;
  readonly retryAfter?: RetryAfter;
}

/** The request as sent, with placeholders where credentials were. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body?: string;
}

/** The response as it came, with placeholders where it repeated a credential. */
export interface RecordedResponse {
  readonly status: number;
  readonly reason: string;
  readonly httpVersion: string;
  /** In the order and the case in which they came; repeated fields are repeated. */
  readonly headers: readonly Header[];
  /** Fields of the interim responses (1xx) before it, and those of the trailer section; only where there were any. */
  readonly interimHeaders?: readonly Header[];
  readonly trailers?: readonly Header[];
  /** The content after transfer and content codings were undone. */
  readonly body: Uint8Array;
  /** How long the body was, where a recording has no more of it than that; `body` is empty then. */
  readonly unrecordedBytes?: number;
}

/** What kept an exchange from happening; `code` is stable. */
export interface TransportError {
  readonly code:
    | 'dns'
    | 'refused'
    | 'unreachable'
    | 'reset'
    | 'tls'
    | 'timeout'
    | 'not-http'
    | 'headers-too-large'
    | 'body-too-large'
    | 'content-coding'
    | 'busy'
    | 'other';
  /** What failed, in one sentence. */
  readonly message: string;
  /** What to try. */
  readonly hint: string;
}

/** Milliseconds, as HAR 1.2 has them; a phase that did not take place is left out. */
export interface Timings {
  readonly dns?: number;
  readonly connect?: number;
  readonly tls?: number;
  readonly send?: number;
  readonly wait?: number;
  readonly receive?: number;
  /** From the start of the last attempt to its end, waits for Retry-After not included. */
  readonly total: number;
}

/** Answers before the last one that asked to come back later, and were obeyed. @see RFC 9110 section 10.2.3 */
export interface RetryAfter {
  /** How many such answers there were. */
  readonly times: number;
  /** Waited for them in all, in milliseconds. */
  readonly waitedMs: number;
}

export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  /** Common name or first alternative name of the server's certificate. */
  readonly subject?: string;
  readonly issuer?: string;
  /** The certificate's validity, ISO 8601. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Why a probe was not sent: it had nothing to be sent with, or an earlier failure made it pointless. */
export interface WhyUnsent {
  readonly notSent: string;
  /** Whether that is as it should be, so that what rests on it is not applicable, or leaves it inconclusive. */
  readonly expected: boolean;
  /** Id of the check that finds wrong what kept the probe from being sent. */
  readonly blockedBy?: string;
}

/** A probe that was not sent. */
export interface UnsentProbe extends WhyUnsent {
  readonly name: string;
}

/** What the engine holds of a probe. */
export type ProbeResult = Exchange | UnsentProbe;
