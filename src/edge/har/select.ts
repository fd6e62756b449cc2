import type { Entry, Har } from 'har-format';
import { UsageError } from '../../model/errors.ts';
import type { AnsweredExchange, Exchange, ProbeResult } from '../../model/exchange.ts';
import type { Probe } from '../../model/probe.ts';
import type { RecordedRun } from '../../model/run.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { redactBytes, redactor } from '../redact.ts';
import { bearerTokenOf, credentialHeaders, hasCredential, keepsAuthorization, queryTokensOf } from './credentials.ts';
import { toExchange } from './read.ts';

/**
 * A run of `check userinfo` out of a HAR that somebody else recorded, such as a browser's network panel or a proxy: the requests to
 * the endpoint, told apart by the tokens that they carry; of those with different queries the requests with one. A request that
 * was not recorded is not applicable; a body or a token that was left out leaves what rests on it inconclusive.
 *
 * @param url the endpoint, with its query where one of several is meant; where it is not given it must be plain from the HAR
 * @throws {UsageError} where the HAR has no such request, or several that could be meant
 */
export function selectUserinfoRun({ log }: Har, url: string | undefined): RecordedRun {
  const entries = log.entries.filter(({ request, response }) => request.method === 'GET' && response.status !== 0);
  const endpoint = endpointIn(entries, url);
  const all = entries
    .filter((entry) => addressOf(entry) === endpoint)
    .map((entry) => ({ entry, token: bearerTokenOf(entry) }));
  // A --url with a query means the requests with that query.
  const asked = all.filter(({ entry }) => entry.request.url === url);
  const candidates = asked.length > 0 ? asked : all;
  const first =
    candidates.find(({ entry, token }) => token !== undefined && isSuccess(entry)) ??
    candidates.find(({ token }) => token !== undefined) ??
    candidates.find(({ entry }) => isSuccess(entry)) ??
    candidates[0];
  if (first === undefined) throw new UsageError('no-entry', `The HAR has no GET of ${endpoint} with a response.`);
  const { token } = first;
  // A query may say whose data is asked for, so that answers to different ones say nothing of each other.
  const calls = candidates.filter(({ entry }) => queryOf(entry) === queryOf(first.entry));
  const again = calls.find((call) => call !== first && token !== undefined && call.token === token);
  const without = token === undefined ? undefined : calls.find(({ entry }) => !hasCredential(entry));
  const tokens = [...(token === undefined ? [] : [token]), ...calls.flatMap(({ entry }) => queryTokensOf(entry))];
  const redact = redactor(
    new Map(tokens.map((secret, index) => [index === 0 ? 'token' : `token${index + 1}`, secret])),
  );
  const recorded = (probe: Probe, call: { entry: Entry } | undefined): ProbeResult =>
    call === undefined
      ? { name: probe.name, notSent: 'the recording has no such request', expected: true }
      : redacted(toForeignExchange(call.entry, probe.name), redact);
  const { withToken, withTokenAgain, withoutToken, ...others } = userinfoProbes;
  return {
    subject: 'userinfo',
    target: endpoint,
    startedAt: new Date(first.entry.startedDateTime),
    durationMs: calls.reduce((sum, { entry }) => sum + entry.time, 0),
    results: [
      token === undefined && !isSuccess(first.entry)
        ? { name: withToken.name, notSent: whyNoToken(log.entries, first.entry), expected: false }
        : recorded(withToken, first),
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

function queryOf({ request }: Entry): string {
  return new URL(request.url).search;
}

/** A refusal of a request without a token shows nothing of how the endpoint takes one. */
function whyNoToken(entries: readonly Entry[], { response }: Entry): string {
  const refused = `no request to the endpoint that was recorded has an access token in its header Authorization, and the answer is no success (status ${response.status})`;
  return keepsAuthorization(entries)
    ? `${refused}; record a request with the token`
    : `${refused}; browsers leave the header out: export the HAR with sensitive data, or record with check userinfo --record`;
}

/** An exchange, and of a body that was left out of the recording that it was. */
function toForeignExchange(entry: Entry, name: string): AnsweredExchange {
  const exchange = toExchange(entry, name);
  const { content, bodySize } = entry.response;
  const bytes = Math.max(content.size ?? 0, bodySize ?? 0);
  if (content.text !== undefined || bytes <= 0) return exchange;
  return { ...exchange, response: { ...exchange.response, unrecordedBytes: bytes } };
}

function isSuccess({ response }: Entry): boolean {
  return isSuccessStatus(response.status);
}

function shortList(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 5).join(', ');
  return addresses.length > 5 ? `${shown} and ${addresses.length - 5} more` : shown || 'none';
}

/** A recording of somebody else's has its credentials in the clear. */
function redacted(exchange: Exchange, redact: (text: string) => string): Exchange {
  const { request, response } = exchange;
  if (response === undefined) return exchange;
  const hide = (name: string, value: string): string => {
    const text = redact(value);
    return credentialHeaders.has(name.toLowerCase()) && text === value ? '{{hidden}}' : text;
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
