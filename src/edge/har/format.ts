import type { Entry, Har, Header as HarHeader, Log } from 'har-format';
import type { RetryAfter, Timings, TlsFacts, TransportError, UnsentProbe } from '../../model/exchange.ts';
import type { Subject } from '../../model/report.ts';
import type { TlsSetup } from '../../model/run.ts';

/**
 * HAR 1.2 with custom fields of our own, which the format allows where their names begin with an underscore. A reader that does not
 * know them has a plain HAR.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export interface RunHar extends Har {
  readonly log: RunLog;
}

export interface RunLog extends Log {
  readonly entries: RunEntry[];
  /** What a report needs of a run beside its exchanges. */
  readonly _closerConformance: RunFacts;
}

export interface RunFacts {
  readonly subject: Subject;
  readonly target: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly unsent: readonly UnsentProbe[];
  readonly tlsSetup?: TlsSetup;
}

export interface RunEntry extends Entry {
  readonly _closerConformance: ExchangeFacts;
}

export interface ExchangeFacts {
  /** Of the probe. */
  readonly name: string;
  /** As they were taken; HAR's own have no absent phase. */
  readonly timings: Timings;
  /** In place of a response that never came; `response` has status 0 then. */
  readonly error?: TransportError;
  /** Of the interim responses and the trailer section, for which HAR has no place. */
  readonly interimHeaders?: readonly HarHeader[];
  readonly trailers?: readonly HarHeader[];
  readonly tls?: TlsFacts;
  readonly retryAfter?: RetryAfter;
}
