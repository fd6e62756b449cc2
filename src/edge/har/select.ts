import type { Entry, Har } from 'har-format';
import { UsageError } from '../../model/errors.ts';
import type { Exchange, ProbeResult } from '../../model/exchange.ts';
import type { Probe } from '../../model/probe.ts';
import type { RecordedRun } from '../../model/run.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { fieldValues } from '../../wire/fields.ts';
import { redactBytes, redactor } from '../redact.ts';
import { toExchange } from './read.ts';

/**
 * A run of `check userinfo` out of a HAR that somebody else recorded, such as a browser's network panel or a proxy: the requests to
 * the endpoint, told apart by the tokens that they carry. What was not recorded is not applicable.
 *
 * @param url the endpoint; where it is not given it must be plain from the HAR which one it is
 * @throws {UsageError} where the HAR has no such request, or several that could be meant
 */
export function selectUserinfoRun({ log }: Har, url: string | undefined): RecordedRun {
  const entries = log.entries.filter(({ request, response }) => request.method === 'GET' && response.status !== 0);
  const endpoint = endpointIn(entries, url);
  const calls = entries
    .filter((entry) => addressOf(entry) === endpoint)
    .map((entry) => ({ entry, token: bearerTokenOf(entry) }));
  const first =
    calls.find(({ entry, token }) => token !== undefined && isSuccess(entry)) ??
    calls.find(({ token }) => token !== undefined) ??
    calls[0];
  if (first === undefined) throw new UsageError('no-entry', `The HAR has no GET of ${endpoint} with a response.`);
  const { token } = first;
  const again = calls.find((call) => call !== first && token !== undefined && call.token === token);
  const without = token === undefined ? undefined : calls.find((call) => call.token === undefined);
  const redact = redactor(new Map(token === undefined ? [] : [['token', token]]));
  const recorded = (probe: Probe, call: { entry: Entry } | undefined): ProbeResult =>
    call === undefined
      ? { name: probe.name, notSent: 'the recording has no such request', expected: true }
      : redacted(toExchange(call.entry, probe.name), redact);
  const { withToken, withTokenAgain, withoutToken, ...others } = userinfoProbes;
  return {
    subject: 'userinfo',
    target: endpoint,
    startedAt: new Date(first.entry.startedDateTime),
    durationMs: calls.reduce((sum, { entry }) => sum + entry.time, 0),
    results: [
      recorded(withToken, first),
      recorded(withTokenAgain, again),
      recorded(withoutToken, without),
      ...Object.values(others).map((probe) => recorded(probe, undefined)),
    ],
  };
}

function endpointIn(entries: readonly Entry[], url: string | undefined): string {
  const addresses = (of: readonly Entry[]): readonly string[] => [...new Set(of.map(addressOf))];
  if (url !== undefined) {
    const wanted = entries.filter((entry) => addressOf(entry) === url || entry.request.url === url);
    if (wanted[0] !== undefined) return addressOf(wanted[0]);
    throw new UsageError(
      'no-entry',
      `The HAR has no GET of ${url} with a response. It has: ${shortList(addresses(entries))}.`,
    );
  }
  const byName = addresses(entries.filter((entry) => /userinfo\/?$/i.test(new URL(entry.request.url).pathname)));
  const candidates =
    byName.length > 0 ? byName : addresses(entries.filter((entry) => bearerTokenOf(entry) !== undefined));
  const [endpoint, ...more] = candidates;
  if (endpoint !== undefined && more.length === 0) return endpoint;
  throw new UsageError(
    'ambiguous-har',
    endpoint === undefined
      ? 'The HAR has no GET with a Bearer token and none whose path ends in userinfo. Name the endpoint with --url.'
      : `Several endpoints of the HAR could be meant. Name one with --url: ${shortList(candidates)}.`,
  );
}

/** The URL without its query, which may hold what is nobody's business. */
function addressOf({ request }: Entry): string {
  const { origin, pathname } = new URL(request.url);
  return `${origin}${pathname}`;
}

function bearerTokenOf({ request }: Entry): string | undefined {
  const headers = request.headers.map(({ name, value }) => [name, value] as const);
  const [authorization] = fieldValues(headers, 'Authorization');
  return authorization === undefined ? undefined : /^bearer +(\S+)$/i.exec(authorization)?.[1];
}

function isSuccess({ response }: Entry): boolean {
  return response.status >= 200 && response.status < 300;
}

function shortList(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 5).join(', ');
  return addresses.length > 5 ? `${shown} and ${addresses.length - 5} more` : shown || 'none';
}

/** Headers of a browser's request that are credentials whatever they hold. */
const secretHeaders: ReadonlySet<string> = new Set(['cookie', 'authorization', 'proxy-authorization', 'x-api-key']);

/** A recording of somebody else's has its credentials in the clear. */
function redacted(exchange: Exchange, redact: (text: string) => string): Exchange {
  const { request, response } = exchange;
  if (response === undefined) return exchange;
  const hide = (name: string, value: string): string => {
    const text = redact(value);
    return secretHeaders.has(name.toLowerCase()) && text === value ? '{{hidden}}' : text;
  };
  return {
    ...exchange,
    request: {
      ...request,
      url: redact(request.url.replace(/\?.*$/s, '')),
      headers: request.headers.map(([name, value]) => [name, hide(name, value)]),
    },
    response: {
      ...response,
      headers: response.headers.map(([name, value]) => [
        name,
        name.toLowerCase() === 'set-cookie' ? '{{hidden}}' : redact(value),
      ]),
      body: redactBytes(response.body, redact),
    },
  };
}
