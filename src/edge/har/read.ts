import type { Entry, Har, Header as HarHeader } from 'har-format';
import { UsageError } from '../../model/errors.ts';
import type { AnsweredExchange, Exchange, Timings } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';
import type { RecordedRun } from '../../model/run.ts';
import { roundedMs } from '../clock.ts';
import type { RunEntry, RunHar } from './format.ts';
import { isHar } from './guard.ts';

/**
 * Reads a text as HAR.
 *
 * @throws {UsageError} where it is no HAR
 */
export function parseHar(text: string, name: string): Har {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError('invalid-har', `${name} is not a HAR file: it is not JSON.`, { cause });
  }
  if (!isHar(value))
    throw new UsageError(
      'invalid-har',
      `${name} is not a HAR file: it has no log.entries with a request, and a response with its content, each.`,
    );
  return value;
}

/** The run that a HAR of --record holds. */
export function toRun({ log }: RunHar): RecordedRun {
  const { subject, target, startedAt, durationMs, unsent, tlsSetup } = log._closerConformance;
  return {
    subject,
    target,
    startedAt: new Date(startedAt),
    durationMs,
    results: [...log.entries.map(toRecorded), ...unsent],
    ...(tlsSetup === undefined ? {} : { tlsSetup }),
  };
}

function toRecorded(entry: RunEntry): Exchange {
  const { name, error, tls, timings, retryAfter, interimHeaders, trailers } = entry._closerConformance;
  const exchange = toExchange(entry, name);
  const facts = {
    ...exchange,
    response: {
      ...exchange.response,
      ...(interimHeaders === undefined ? {} : { interimHeaders: toHeaders(interimHeaders) }),
      ...(trailers === undefined ? {} : { trailers: toHeaders(trailers) }),
    },
    timings,
    ...(tls === undefined ? {} : { tls }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  if (error === undefined) return facts;
  const { response: _none, ...rest } = facts;
  return { ...rest, error };
}

/** An entry as an exchange of some name. */
export function toExchange(entry: Entry, name: string): AnsweredExchange {
  const { request, response, timings, time } = entry;
  return {
    name,
    request: {
      method: request.method,
      url: request.url,
      headers: toHeaders(request.headers),
      ...(request.postData?.text === undefined ? {} : { body: request.postData.text }),
    },
    response: {
      status: response.status,
      reason: response.statusText,
      httpVersion: response.httpVersion.replace(/^http\//i, ''),
      headers: toHeaders(response.headers),
      body: Buffer.from(response.content.text ?? '', response.content.encoding === 'base64' ? 'base64' : 'utf8'),
    },
    ...(entry.startedDateTime === undefined ? {} : { startedAt: entry.startedDateTime }),
    timings: toTimings(timings, time),
  };
}

function toHeaders(fields: readonly HarHeader[]): readonly Header[] {
  return fields.map(({ name, value }) => [name, value]);
}

function toTimings({ dns, connect, ssl, send, wait, receive }: Entry['timings'], total: number): Timings {
  const took = (ms: number | undefined): ms is number => ms !== undefined && ms >= 0;
  return {
    ...(took(dns) ? { dns } : {}),
    ...(took(connect) ? { connect: roundedMs(connect - (took(ssl) ? ssl : 0)) } : {}),
    ...(took(ssl) ? { tls: ssl } : {}),
    ...(took(send) ? { send } : {}),
    ...(took(wait) ? { wait } : {}),
    ...(took(receive) ? { receive } : {}),
    total,
  };
}
