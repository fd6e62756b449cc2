import * as http from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { Exchange, RecordedRequest, TransportError } from '../model/exchange.ts';
import type { Header, Probe } from '../model/probe.ts';
import { fieldValues } from '../wire/fields.ts';
import { bodyEncoding, type Credentials, fillIn } from './credentials.ts';
import { readContent } from './http-content.ts';
import { HttpFault, transportError } from './http-errors.ts';
import { retryDelayMs } from './http-retry.ts';
import { Stopwatch } from './http-timings.ts';
import { type Redact, redactBytes } from './redact.ts';
import { tlsFactsOf } from './tls-facts.ts';

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
  /** Injected in tests. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface TlsOptions {
  /** PEM. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** Accepts any certificate. */
  readonly insecure?: boolean;
}

export interface HttpSender {
  /** Sends one probe; what goes wrong on the way is in the exchange. */
  readonly send: (probe: Probe) => Promise<Exchange>;
  readonly close: () => void;
}

/** Node refuses larger ones with HPE_HEADER_OVERFLOW. */
const maxHeaderBytes = 64 * 1024;
/** Interim responses (1xx) that a server may send before we take it to be stalling. */
const maxInterimResponses = 20;

/** A client that records: it follows no redirect, stops at the caps and answers every outcome with an exchange. */
export async function createHttpSender(options: HttpOptions): Promise<HttpSender> {
  const transport = await loadTransport(options);
  return {
    send(probe) {
      const values = new Map([...(options.values ?? []), ...options.credentials, ['target', options.target]]);
      return sendProbe(probe, values, transport, options);
    },
    close: () => transport.agent.destroy(),
  };
}

interface Transport {
  readonly request: typeof http.request;
  readonly agent: http.Agent;
}

/** node:https takes a while to load and is needed for https alone. */
async function loadTransport({ target, concurrency, tls }: HttpOptions): Promise<Transport> {
  const agentOptions = { keepAlive: true, maxSockets: concurrency, maxFreeSockets: concurrency };
  if (new URL(target).protocol === 'http:') return { request: http.request, agent: new http.Agent(agentOptions) };
  const https = await import('node:https');
  const { insecure, ...identity } = tls ?? {};
  return {
    request: https.request,
    agent: new https.Agent({ ...agentOptions, ...identity, rejectUnauthorized: insecure !== true }),
  };
}

async function sendProbe(
  probe: Probe,
  values: ReadonlyMap<string, string>,
  transport: Transport,
  options: HttpOptions,
): Promise<Exchange> {
  const request = recordedRequest(probe, values, options);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.timeoutMs);
  const startedAt = performance.now();
  const sleep = options.sleep ?? sleepMs;
  let resets = 0;
  try {
    for (;;) {
      const attempt = await attemptOnce(probe, request, values, transport, options, deadline.signal);
      // A server may close an idle connection at the moment we use it; nothing was lost then but the connection.
      if (attempt.staleSocket && probe.effect === 'safe' && resets === 0) {
        resets += 1;
        continue;
      }
      const waitMs = attempt.exchange.response === undefined ? undefined : retryDelayMs(attempt.exchange.response);
      if (waitMs === undefined) return attempt.exchange;
      const leftMs = options.timeoutMs - (performance.now() - startedAt);
      if (waitMs >= leftMs) return busy(attempt.exchange, waitMs, options.timeoutMs);
      // Cut short by the deadline, it leaves the next attempt to say that time is up.
      await sleep(waitMs, deadline.signal).catch(() => undefined);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function sleepMs(ms: number, signal: AbortSignal): Promise<void> {
  const { setTimeout: sleep } = await import('node:timers/promises');
  await sleep(ms, undefined, { signal });
}

function busy({ name, request, response, timings }: Exchange, waitMs: number, timeoutMs: number): Exchange {
  const error: TransportError = {
    code: 'busy',
    message: `The server answered with status ${response?.status} and asked to come back in ${Math.ceil(waitMs / 1000)} seconds, which is past the time-out of ${timeoutMs} ms.`,
    hint: 'Run again later, or give a longer --timeout.',
  };
  return { name, request, error, timings };
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

interface Attempt {
  readonly exchange: Exchange;
  /** The connection was one kept from before and was reset before anything came. */
  readonly staleSocket: boolean;
}

function attemptOnce(
  probe: Probe,
  recorded: RecordedRequest,
  values: ReadonlyMap<string, string>,
  transport: Transport,
  options: HttpOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  return new Promise((resolve) => {
    const stopwatch = new Stopwatch();
    const { redact } = options;
    const body =
      recorded.body === undefined
        ? undefined
        : Buffer.from(fillIn(recorded.body, values, bodyEncoding(contentTypeOf(recorded))));
    const headers = recorded.headers.map(([name, value]): [string, string] => [name, fillIn(value, values)]);
    const outgoing: http.OutgoingHttpHeaders = Object.fromEntries(headers);
    if (body !== undefined) outgoing['Content-Length'] = body.length;
    const request = transport.request(recorded.url, {
      method: recorded.method,
      agent: transport.agent,
      headers: outgoing,
      maxHeaderSize: maxHeaderBytes,
      signal,
    });
    let response: http.IncomingMessage | undefined;
    const facts = (): Pick<Exchange, 'name' | 'request' | 'timings' | 'tls'> => {
      const tls = tlsFactsOf(request.socket as Partial<TLSSocket> | null);
      return {
        name: probe.name,
        request: recorded,
        timings: stopwatch.timings(),
        ...(tls === undefined ? {} : { tls }),
      };
    };
    const fail = (error: unknown): void => {
      const staleSocket = request.reusedSocket && response === undefined && !signal.aborted && isReset(error);
      const described = transportError(error, {
        url: new URL(recorded.url),
        timedOut: signal.aborted,
        timeoutMs: options.timeoutMs,
      });
      const safe = { ...described, message: redact(described.message) };
      resolve({ exchange: { ...facts(), error: safe }, staleSocket });
      request.destroy();
    };
    let interimResponses = 0;
    request.on('information', () => {
      interimResponses += 1;
      if (interimResponses > maxInterimResponses) request.destroy(new HttpFault('interim-flood'));
    });
    request.on('upgrade', () => fail(new HttpFault('upgraded')));
    request.on('error', fail);
    // Whatever ends it without a word ends the wait too; an answer that has begun says for itself how it ends.
    request.on('close', () => {
      if (response === undefined) fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    });
    request.on('response', (incoming) => {
      response = incoming;
      stopwatch.mark('response');
      readContent(incoming, options.maxBodyBytes).then((content) => {
        stopwatch.mark('end');
        options.onContent?.(probe, content);
        const recordedResponse = {
          status: incoming.statusCode ?? 0,
          reason: redact(incoming.statusMessage ?? ''),
          httpVersion: incoming.httpVersion,
          headers: pairs(incoming.rawHeaders).map(([name, value]): Header => [redact(name), redact(value)]),
          body: redactBytes(content, redact),
        };
        resolve({ exchange: { ...facts(), response: recordedResponse }, staleSocket: false });
      }, fail);
    });
    stopwatch.watch(request);
    request.end(body);
  });
}

function contentTypeOf({ headers }: RecordedRequest): string | undefined {
  return fieldValues(headers, 'Content-Type')[0];
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function pairs(rawHeaders: readonly string[]): readonly Header[] {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : []));
}
