import type { Exchange } from '../../model/exchange.ts';
import type { Header } from '../../model/probe.ts';
import type { CheckReport, FindingReport, Subject } from '../../model/report.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { addressesIn } from './addresses.ts';
import { type Hider, hiderFor } from './hider.ts';
import { standsIn } from './honest.ts';
import { type PersonalValue, personalValuesIn } from './values.ts';

/** The parts of a report that have texts of a server. */
export interface Parts {
  readonly target: string;
  readonly checks: readonly CheckReport[];
  readonly exchanges: readonly Exchange[];
}

/**
 * The same parts with a placeholder in header fields, URLs and findings wherever a value of a person stands that an answer of
 * /userinfo has in its body, or an email address of its header fields. Bodies stay; a report has none.
 *
 * @param document the body that was judged without an exchange
 */
export function withoutPersonalData<T extends Parts>(parts: T, subject: Subject, document?: Uint8Array): T {
  const answers = [
    ...(document === undefined ? [] : [{ body: document, isRefusal: false, headers: [] }]),
    ...answersIn(parts, subject),
  ];
  if (answers.length === 0) return parts;
  const hider = hiderFor(textsIn(parts), newsAlone(valuesIn(answers), parts));
  if (hider === undefined) return parts;
  return {
    ...parts,
    target: hider.url(parts.target),
    checks: parts.checks.map((check) => hideInCheck(check, hider)),
    exchanges: parts.exchanges.map((exchange) => hideInExchange(exchange, hider)),
  };
}

/** What tells of a person. */
interface Answer {
  readonly body: Uint8Array;
  readonly isRefusal: boolean;
  readonly headers: readonly Header[];
}

/** A config is nobody's personal data, nor is what a token endpoint answers. */
function answersIn({ exchanges }: Parts, subject: Subject): readonly Answer[] {
  if (subject === 'config') return [];
  return exchanges.flatMap(({ name, response }) => {
    if (response === undefined || (subject !== 'pact' && !userinfoNames.has(name))) return [];
    const { body, headers, status } = response;
    return [{ body, headers, isRefusal: !isSuccessStatus(status) }];
  });
}

const userinfoNames: ReadonlySet<string> = new Set(Object.values(userinfoProbes).map(({ name }) => name));

function* valuesIn(answers: readonly Answer[]): Generator<PersonalValue> {
  const seen = new Set<string>();
  for (const { body, headers, isRefusal } of answers) {
    for (const [, value] of headers) yield* addressesIn(value);
    const text = new TextDecoder().decode(body);
    if (text === '' || seen.has(text)) continue;
    seen.add(text);
    yield* addressesIn(text);
    yield* personalValuesIn(text, isRefusal);
  }
}

/** What stands in the origin is a tenant's name or a host's, and what stands in the URL and is not known to be a person's is no news. */
function* newsAlone(values: Iterable<PersonalValue>, { target, exchanges }: Parts): Generator<PersonalValue> {
  const urls = [...new Set([target, ...exchanges.map(({ request }) => request.url)])];
  const origins = urls.map((url) => /^\w+:\/\/[^/?#]*/.exec(url)?.[0] ?? '');
  for (const value of values) {
    const own = value.isKnown ? origins : urls;
    if (!own.some((text) => standsIn(text, value.text))) yield value;
  }
}

function textsIn({ target, checks, exchanges }: Parts): readonly string[] {
  return [
    target,
    ...checks.flatMap(({ because = '', findings }) => [
      because,
      ...findings.flatMap(({ exchange: _name, ...texts }) => Object.values(texts)),
    ]),
    ...exchanges.flatMap(({ request, response, error }) => [
      request.url,
      ...request.headers.flat(),
      ...(response?.headers.flat() ?? []),
      ...(error === undefined ? [] : [error.message, error.hint]),
    ]),
  ];
}

function hideInCheck({ because, ...check }: CheckReport, { message, ...hider }: Hider): CheckReport {
  return {
    ...check,
    ...(because === undefined ? {} : { because: message(because) }),
    findings: check.findings.map((finding) => hideInFinding(finding, { message, ...hider })),
  };
}

function hideInFinding(finding: FindingReport, { message, pointer, other }: Hider): FindingReport {
  return {
    ...finding,
    pointer: pointer(finding.pointer),
    path: message(finding.path),
    ...(finding.where === undefined ? {} : { where: other(finding.where) }),
    message: message(finding.message),
    expected: message(finding.expected),
    actual: message(finding.actual),
    fix: message(finding.fix),
  };
}

function hideInExchange<T extends Exchange>(exchange: T, { url, field, other, message }: Hider): T {
  const { request, response, error } = exchange;
  const hideHeaders = (headers: typeof request.headers): typeof request.headers =>
    headers.map(([name, value]) => [other(name), field(value)]);
  return {
    ...exchange,
    request: { ...request, url: url(request.url), headers: hideHeaders(request.headers) },
    ...(response === undefined ? {} : { response: { ...response, headers: hideHeaders(response.headers) } }),
    ...(error === undefined ? {} : { error: { ...error, message: message(error.message), hint: message(error.hint) } }),
  };
}
