import type { AnsweredExchange, Exchange, RecordedRequest, RetryAfter, TransportError } from '../model/exchange.ts';
import type { Header, Probe } from '../model/probe.ts';
import { count } from '../wire/describe.ts';
import { clockMs } from './clock.ts';
import { type Credentials, fillIn } from './credentials.ts';
import { type Attempt, attemptOnce, type Sending } from './http-attempt.ts';
import { retryDelayMs } from './http-retry.ts';
import { loadTransport, type Transport } from './http-transport.ts';
import type { Http2Client } from './http2-attempt.ts';
import type { Redact } from './redact.ts';

export interface HttpOptions {
  /** What `{{target}}` stands for. */
  readonly target: string;
  /** Looked up when a request is sent, so that it may grow in between. */
  readonly credentials: Credentials;
  /** What other placeholders stand for; no secrets. */
  readonly values?: ReadonlyMap<string, string>;
  readonly redact: Redact;
  /** Called with the content of an answer before it is redacted: what it brings may be a credential from then on. */
  readonly onContent?: (probe: Probe, content: Uint8Array) => void;
  /** For a whole request, its retries and waits included. */
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  /** Sent with every request, in place of a probe's own header of the name; may hold placeholders. */
  readonly headers: readonly Header[];
  /** How many requests may be on their way at once. */
  readonly concurrency: number;
  readonly userAgent: string;
  readonly tls?: TlsOptions;
  /** A way to the target that others use too, and that is not this sender's to close. */
  readonly transport?: Transport;
  /** Injected in tests. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface TlsOptions {
  /** Certificate authority to trust, PEM. */
  readonly ca?: string;
  /** Client certificate, PEM; with `key`. */
  readonly cert?: string;
  /** Key of the client certificate, PEM; with `cert`. */
  readonly key?: string;
  /** Accepts any certificate. */
  readonly insecure?: boolean;
}

export interface HttpSender {
  /** Sends one probe; what goes wrong on the way is in the exchange. */
  readonly send: (probe: Probe) => Promise<Exchange>;
  readonly close: () => void;
}

/**
 * A client that records: it follows no redirect, stops at the caps and answers every outcome with an exchange.
 *
 * @throws {UsageError} for a certificate, a key or a proxy that cannot be used
 */
export async function createHttpSender(options: HttpOptions): Promise<HttpSender> {
  const transport = options.transport ?? (await loadTransport(options));
  let http2: Promise<Http2Client> | undefined;
  const attempt = async (sending: Sending): Promise<Attempt> => {
    if (http2 !== undefined) return (await http2).attempt(sending);
    const first = await attemptOnce(sending, transport);
    if (first.wantsHttp2 !== true || !options.target.startsWith('https:')) return first;
    // The server has not read the request, so that it may be sent again whatever it does.
    http2 ??= import('./http2-attempt.ts').then((module) =>
      module.createHttp2Client(new URL(options.target), transport),
    );
    return (await http2).attempt(sending);
  };
  const onTheirWay = new Set<{ sideBySide: boolean }>();
  const soFar: SoFar = { sent: 0 };
  return {
    async send(probe) {
      const values = new Map([...(options.values ?? []), ...options.credentials, ['target', options.target]]);
      // How many requests of a transport that others use are sent at once is for them to say, and not for --concurrency.
      const mine = { sideBySide: onTheirWay.size > 0 && options.transport === undefined };
      for (const other of onTheirWay) other.sideBySide = options.transport === undefined;
      onTheirWay.add(mine);
      soFar.sent += 1;
      const circumstances = { sideBySide: () => mine.sideBySide, first: () => soFar.first };
      try {
        const send = (sending: OneSending): Promise<Attempt> => attempt({ ...sending, ...circumstances });
        const exchange = await sendProbe(probe, values, send, options, soFar);
        if (exchange.response !== undefined) soFar.first ??= exchange;
        return exchange;
      } finally {
        onTheirWay.delete(mine);
      }
    },
    close() {
      if (options.transport === undefined) transport.close();
      void http2?.then((client) => client.close());
    },
  };
}

/** What came of a sender's requests until now. */
interface SoFar {
  /** How many probes were sent. */
  sent: number;
  /** The first that was answered. */
  first?: AnsweredExchange | undefined;
}

type OneSending = Omit<Sending, 'sideBySide' | 'first'>;

async function sendProbe(
  probe: Probe,
  values: ReadonlyMap<string, string>,
  attempt: (sending: OneSending) => Promise<Attempt>,
  options: HttpOptions,
  soFar: SoFar,
): Promise<Exchange> {
  const recorded = recordedRequest(probe, values, options);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.timeoutMs);
  const start = clockMs();
  const sleep = options.sleep ?? sleepMs;
  let resets = 0;
  let retryAfter: RetryAfter | undefined;
  try {
    for (;;) {
      const { exchange: last, staleSocket } = await attempt({
        probe,
        recorded,
        values,
        options,
        signal: deadline.signal,
      });
      const exchange = retryAfter === undefined ? last : { ...last, retryAfter };
      // A server may close an idle connection at the moment we use it; nothing was lost then but the connection.
      if (staleSocket && probe.effect === 'safe' && resets === 0) {
        resets += 1;
        continue;
      }
      const waitMs = exchange.response === undefined ? undefined : retryDelayMs(exchange.response);
      if (waitMs === undefined) return exchange;
      const leftMs = options.timeoutMs - (clockMs() - start);
      if (waitMs >= leftMs) return busy(exchange, waitMs, options.timeoutMs, soFar.sent);
      // Cut short by the deadline, it leaves the next attempt to say that time is up.
      await sleep(waitMs, deadline.signal).catch(() => undefined);
      retryAfter = { times: (retryAfter?.times ?? 0) + 1, waitedMs: (retryAfter?.waitedMs ?? 0) + waitMs };
    }
  } finally {
    clearTimeout(timer);
  }
}

async function sleepMs(ms: number, signal: AbortSignal): Promise<void> {
  const { setTimeout: sleep } = await import('node:timers/promises');
  await sleep(ms, undefined, { signal });
}

/** @param sent how many requests of the run were sent by then, this one included */
function busy({ response, ...facts }: Exchange, waitMs: number, timeoutMs: number, sent: number): Exchange {
  const { retryAfter } = facts;
  const seconds = (ms: number): string => count(Math.ceil(ms / 1000), 'second');
  const start = `The server answered with status ${response?.status}`;
  const error: TransportError = {
    code: 'busy',
    message:
      retryAfter === undefined
        ? `${start} and asked to come back in ${seconds(waitMs)}, for which the time-out of ${timeoutMs} ms leaves no time.`
        : `${start} again after a wait of ${seconds(retryAfter.waitedMs)}, and asked for ${seconds(waitMs)} more; the time-out of ${timeoutMs} ms is for both.`,
    hint:
      response?.status === 429 && (sent > 1 || retryAfter !== undefined)
        ? `Raise the limit of requests for this client: the run had sent ${count(sent, 'request')} by then, one soon after the other. A longer --timeout helps only where the limit lets all of them through in that time.`
        : 'Run again later, or give a longer --timeout.',
  };
  return { ...facts, error };
}

/** The request as it is recorded: placeholders for credentials, the target filled in, the user's headers in place. */
function recordedRequest(probe: Probe, values: ReadonlyMap<string, string>, options: HttpOptions): RecordedRequest {
  const target = new Map([['target', values.get('target') ?? '']]);
  const own = new Set(options.headers.map(([name]) => name.toLowerCase()));
  const headers: Header[] = [
    ['User-Agent', options.userAgent] as const,
    ['Accept-Encoding', 'gzip, br'] as const,
    ...probe.headers,
  ].filter(([name]) => !own.has(name.toLowerCase()));
  return {
    method: probe.method,
    url: fillIn(probe.url, target),
    headers: [...headers, ...options.headers],
    ...(probe.body === undefined ? {} : { body: probe.body }),
  };
}
