import type { Content, Entry, Header as HarHeader, PostData } from 'har-format';
import type { Exchange, RecordedResponse, Timings } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';
import type { RecordedRun } from '../../model/run.ts';
import { fieldValues } from '../../wire/fields.ts';
import { roundedMs } from '../clock.ts';
import { tool } from '../tool.ts';
import type { RunEntry, RunHar } from './format.ts';

/** A run as HAR 1.2. Credentials are placeholders in it already; the bodies, which may be personal data, are whole. */
export function toHar(run: RecordedRun): RunHar {
  const exchanges = run.results.filter((result): result is Exchange => !('notSent' in result));
  const unsent = run.results.flatMap((result) => ('notSent' in result ? [result] : []));
  return {
    log: {
      version: '1.2',
      creator: tool,
      entries: exchanges.map((exchange) => toEntry(exchange, run.startedAt)),
      _closerConformance: {
        subject: run.subject,
        target: run.target,
        startedAt: run.startedAt.toISOString(),
        durationMs: run.durationMs,
        unsent,
        ...(run.tlsSetup === undefined ? {} : { tlsSetup: run.tlsSetup }),
      },
    },
  };
}

function toEntry(exchange: Exchange, startedAt: Date): RunEntry {
  const { name, request, response, error, timings, tls, retryAfter } = exchange;
  const began = exchange.startedAt ?? startedAt.toISOString();
  const httpVersion = `HTTP/${response?.httpVersion ?? '1.1'}`;
  return {
    startedDateTime: began,
    time: timings.total,
    request: {
      method: request.method,
      url: request.url,
      httpVersion,
      cookies: [],
      headers: toFields(request.headers),
      queryString: [...new URL(request.url).searchParams].map(([field, value]) => ({ name: field, value })),
      ...(request.body === undefined ? {} : { postData: toPostData(request.headers, request.body) }),
      headersSize: -1,
      bodySize: request.body === undefined ? 0 : Buffer.byteLength(request.body),
    },
    response: response === undefined ? noResponse : toResponse(response, httpVersion),
    cache: {},
    timings: toTimings(timings),
    _closerConformance: {
      name,
      timings,
      ...(error === undefined ? {} : { error }),
      ...(response?.interimHeaders === undefined ? {} : { interimHeaders: toFields(response.interimHeaders) }),
      ...(response?.trailers === undefined ? {} : { trailers: toFields(response.trailers) }),
      ...(tls === undefined ? {} : { tls }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  };
}

/** As browsers write a request that was never answered. */
const noResponse: Entry['response'] = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: 'x-unknown' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

function toResponse(response: RecordedResponse, httpVersion: string): Entry['response'] {
  return {
    status: response.status,
    statusText: response.reason,
    httpVersion,
    cookies: [],
    headers: toFields(response.headers),
    content: toContent(response),
    redirectURL: fieldValues(response.headers, 'Location')[0] ?? '',
    headersSize: -1,
    bodySize: -1,
  };
}

/** Text where the bytes are UTF-8 and come back the same, else base64. */
function toContent({ headers, body }: RecordedResponse): Content {
  const mimeType = fieldValues(headers, 'Content-Type')[0] ?? 'x-unknown';
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = bytes.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(bytes);
  return {
    size: body.length,
    mimeType,
    ...(isText ? { text } : { text: bytes.toString('base64'), encoding: 'base64' }),
  };
}

function toPostData(headers: readonly Header[], text: string): PostData {
  return { mimeType: fieldValues(headers, 'Content-Type')[0] ?? '', text };
}

function toFields(headers: readonly Header[]): HarHeader[] {
  return headers.map(([name, value]) => ({ name, value }));
}

/** -1 where a phase did not take place. HAR counts TLS into `connect` as well; what no phase covers is `blocked`. */
function toTimings({ dns, connect, tls, send, wait, receive, total }: Timings): Entry['timings'] {
  const connected = connect === undefined ? -1 : roundedMs(connect + (tls ?? 0));
  const known = [dns, connected === -1 ? undefined : connected, send, wait, receive];
  const covered = known.reduce<number>((sum, phase) => sum + (phase ?? 0), 0);
  return {
    blocked: roundedMs(Math.max(0, total - covered)),
    dns: dns ?? -1,
    connect: connected,
    ssl: tls ?? -1,
    send: send ?? 0,
    wait: wait ?? 0,
    receive: receive ?? 0,
  };
}
