import type * as http from 'node:http';
import type { Socket } from 'node:net';
import { codeOf } from '../model/errors.ts';
import type { AnsweredExchange, Exchange, RecordedRequest, RecordedResponse } from '../model/exchange.ts';
import type { Header, Probe } from '../model/probe.ts';
import { fieldValues } from '../wire/fields.ts';
import { bodyEncoding, fillIn } from './credentials.ts';
import type { HttpOptions } from './http.ts';
import { readContent } from './http-content.ts';
import { HttpFault, isOfTlsPort, transportError } from './http-errors.ts';
import { Stopwatch } from './http-timings.ts';
import type { Transport } from './http-transport.ts';
import { redactBytes } from './redact.ts';
import { tlsFactsOf } from './tls-facts.ts';

/** One request that is about to be sent. */
export interface Sending {
  readonly probe: Probe;
  readonly recorded: RecordedRequest;
  /** What the placeholders stand for. */
  readonly values: ReadonlyMap<string, string>;
  readonly options: HttpOptions;
  /** Aborts at the deadline. */
  readonly signal: AbortSignal;
  /** Whether other requests of the same run were on their way at some time of this one. */
  readonly sideBySide: () => boolean;
  /** The first exchange of the same run that was answered, where one was. */
  readonly first: () => AnsweredExchange | undefined;
}

export interface Attempt {
  readonly exchange: Exchange;
  /** The connection was one kept from before and was reset before anything came. */
  readonly staleSocket: boolean;
  /** The server made it plain that it speaks HTTP/2 alone. */
  readonly wantsHttp2?: boolean;
}

/** Node refuses larger ones with HPE_HEADER_OVERFLOW. */
export const maxHeaderBytes = 64 * 1024;
/** Interim responses (1xx) that a server may send before we take it to be stalling. */
export const maxInterimResponses = 20;

/** Sends a request over HTTP/1.1, once; resolves whatever comes of it. */
export function attemptOnce(sending: Sending, transport: Transport): Promise<Attempt> {
  const { recorded, options, signal } = sending;
  return new Promise((resolve) => {
    const stopwatch = new Stopwatch();
    const { headers, body } = contentOf(sending);
    const outgoing: http.OutgoingHttpHeaders = Object.fromEntries(headers);
    if (body !== undefined) outgoing['Content-Length'] = body.length;
    const request = transport.request(recorded.url, {
      ...transport.requestOptions,
      method: recorded.method,
      agent: transport.agent,
      headers: outgoing,
      maxHeaderSize: maxHeaderBytes,
    });
    let response: http.IncomingMessage | undefined;
    let throughProxy = transport.proxy === undefined;
    const facts = (): ExchangeFacts => factsOf(sending, stopwatch, request.socket);
    const fail = (error: unknown): void => {
      const staleSocket = request.reusedSocket && response === undefined && !signal.aborted && isReset(error);
      const exchange = failedExchange(facts(), error, sending, throughProxy ? undefined : transport.proxy);
      resolve({ exchange, staleSocket, wantsHttp2: isHttp2Only(error) });
      request.destroy();
    };
    // Node's own option `signal` does not end a request that has no connection yet.
    signal.addEventListener('abort', fail, { once: true });
    if (signal.aborted) fail(signal.reason);
    let interimResponses = 0;
    const interimHeaders: Header[] = [];
    request.on('information', ({ rawHeaders }: { rawHeaders: string[] }) => {
      interimHeaders.push(...pairs(rawHeaders));
      interimResponses += 1;
      if (interimResponses > maxInterimResponses) request.destroy(new HttpFault('interim-flood'));
    });
    request.on('proxyConnect', ({ statusCode = 200 }: { statusCode?: number }) => {
      // What a proxy answers in place of a tunnel is not the target's answer.
      if (statusCode === 200) throughProxy = true;
      else fail(new HttpFault('proxy-refused', String(statusCode)));
    });
    request.on('upgrade', () => fail(new HttpFault('upgraded')));
    request.on('error', fail);
    // Whatever ends it without a word ends the wait too; an answer that has begun says for itself how it ends.
    request.on('close', () => {
      signal.removeEventListener('abort', fail);
      if (response === undefined) fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    });
    request.on('response', (incoming) => {
      response = incoming;
      stopwatch.mark('response');
      readContent(incoming, incoming.headers['content-encoding'], options.maxBodyBytes).then((content) => {
        stopwatch.mark('end');
        if (isOfTlsPort(recorded.url, incoming.statusCode, content)) return fail(new HttpFault('tls-port'));
        const head = {
          status: incoming.statusCode ?? 0,
          reason: incoming.statusMessage ?? '',
          httpVersion: incoming.httpVersion,
          headers: pairs(incoming.rawHeaders),
          interimHeaders,
          trailers: pairs(incoming.rawTrailers),
        };
        resolve({ exchange: { ...facts(), response: recordedResponse(head, content, sending) }, staleSocket: false });
      }, fail);
    });
    stopwatch.watch(request);
    request.end(body);
  });
}

/** The header fields and the content of a request, credentials filled in. */
export function contentOf({ recorded, values }: Sending): {
  readonly headers: readonly Header[];
  readonly body: Buffer | undefined;
} {
  const [contentType] = fieldValues(recorded.headers, 'Content-Type');
  const body =
    recorded.body === undefined ? undefined : Buffer.from(fillIn(recorded.body, values, bodyEncoding(contentType)));
  return { headers: recorded.headers.map(([name, value]) => [name, fillIn(value, values)]), body };
}

export type ExchangeFacts = Pick<Exchange, 'name' | 'request' | 'startedAt' | 'timings' | 'tls'>;

export function factsOf({ probe, recorded }: Sending, stopwatch: Stopwatch, socket: Socket | null): ExchangeFacts {
  const tls = tlsFactsOf(socket);
  return {
    name: probe.name,
    request: recorded,
    startedAt: stopwatch.startedAt.toISOString(),
    timings: stopwatch.timings(),
    ...(tls === undefined ? {} : { tls }),
  };
}

/** @param proxy where it was the proxy that failed */
export function failedExchange(
  facts: ExchangeFacts,
  error: unknown,
  { recorded, options, signal, sideBySide, first: firstOf }: Sending,
  proxy?: string,
): Exchange {
  const told = error instanceof HttpFault ? error.redacted(options.redact) : error;
  const first = firstOf();
  const described = transportError(told, {
    url: new URL(recorded.url),
    timedOut: signal.aborted,
    timeoutMs: options.timeoutMs,
    answerBegan: facts.timings.wait !== undefined,
    sideBySide: sideBySide(),
    firstStatus: first?.response.status,
    otherCredential: first !== undefined && differInCredential(first.request, recorded),
    ...(proxy === undefined ? {} : { proxy }),
  });
  return { ...facts, error: { ...described, message: options.redact(described.message) } };
}

/** Whether two requests ask the same of a server, one by another credential than the other, or by none. */
function differInCredential(one: RecordedRequest, other: RecordedRequest): boolean {
  const credentials = ({ headers }: RecordedRequest): string =>
    JSON.stringify(['Authorization', 'X-Api-Key'].map((name) => fieldValues(headers, name)));
  return (
    one.method === 'GET' && other.method === 'GET' && one.url === other.url && credentials(one) !== credentials(other)
  );
}

/** What comes of a response beside its content. */
type Head = Required<Omit<RecordedResponse, 'body' | 'unrecordedBytes'>>;

/** A response without the credentials that it repeats. */
export function recordedResponse(
  { status, reason, httpVersion, headers, interimHeaders, trailers }: Head,
  content: Uint8Array,
  { probe, options }: Sending,
): RecordedResponse {
  const { redact } = options;
  options.onContent?.(probe, content);
  const redacted = (fields: readonly Header[]): readonly Header[] =>
    fields.map(([name, value]) => [redact(name), isTime(name, value) ? value : redact(value)]);
  return {
    status,
    reason: redact(reason),
    httpVersion,
    headers: redacted(headers),
    ...(interimHeaders.length === 0 ? {} : { interimHeaders: redacted(interimHeaders) }),
    ...(trailers.length === 0 ? {} : { trailers: redacted(trailers) }),
    body: redactBytes(content, redact),
  };
}

function isReset(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE'].includes(codeOf(error));
}

/** Whether a field says when to come again; a short number or a year in it is no credential. */
function isTime(name: string, value: string): boolean {
  return (
    name.toLowerCase() === 'retry-after' &&
    /^(?:\d{1,7}|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT)$/.test(value)
  );
}

/**
 * Whether a server refuses http/1.1 in the TLS handshake, or heeds no ALPN and begins with the SETTINGS of HTTP/2.
 * @see RFC 7301 section 3.2, RFC 9113 section 3.4
 */
function isHttp2Only(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  // Node has the alert in the code, or EPROTO and the alert in OpenSSL's text.
  if (/no.application.protocol/i.test(`${error.code} ${error.message}`)) return true;
  const packet = 'rawPacket' in error && error.rawPacket instanceof Uint8Array ? error.rawPacket : undefined;
  const settings = 4;
  return (
    packet !== undefined &&
    packet.length >= 9 &&
    packet[3] === settings &&
    packet.subarray(5, 9).every((byte) => byte === 0)
  );
}

export function pairs(rawHeaders: readonly string[]): readonly Header[] {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : []));
}
