import type { Header } from '../../model/probe.ts';
import { formEncode } from '../../probes/token-request.ts';
import type { ProviderState } from './pact-file.ts';

/** Values that stand in for a pact's own, by the name of the state's parameter. */
export type GivenValues = ReadonlyMap<string, string>;

export interface RequestParts {
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: string;
}

export interface Substituted extends RequestParts {
  /** What the placeholders in headers and body stand for. */
  readonly credentials: ReadonlyMap<string, string>;
}

/** The names of the placeholders, where a report knows the credential by another name than the pact's parameter. */
const credentialNames: Readonly<Record<string, string>> = { accessToken: 'token' };

/**
 * Puts the provider's own values into a request that a pact has with examples. A parameter of a provider state says what an
 * example is: where a state has the parameter accessToken with the value `t`, and the real access token is given, the token
 * takes the place of `t` wherever it stands as a word of its own: not within another, nor in the provider's origin.
 *
 * @param anyToken whether every Bearer token is an example of a person's, whatever the states say
 */
export function substitute(
  parts: RequestParts,
  states: readonly ProviderState[],
  given: GivenValues,
  anyToken = false,
): Substituted {
  const credentials = new Map<string, string>();
  let { headers, body } = parts;
  const { origin } = new URL(parts.url);
  let rest = parts.url.slice(origin.length);
  const examples = examplesIn(states);
  headers = headers.map(([name, value]) => [name, withBasic(value, examples, given, credentials)]);
  if (anyToken) headers = headers.map((header) => withBearer(header, given, credentials));
  // A longer example first: it may contain a shorter one.
  for (const [parameter, example] of [...examples].sort(([, a], [, b]) => b.length - a.length)) {
    const value = given.get(parameter);
    if (value === undefined || example === '') continue;
    const name = credentialNames[parameter] ?? parameter.replaceAll(/\W/g, '-');
    const placeholder = `{{${name}}}`;
    credentials.set(name, value);
    headers = headers.map(([field, text]) => [field, text.replaceAll(asWord(example), () => placeholder)]);
    for (const form of new Set([example, encodeURIComponent(example), JSON.stringify(example).slice(1, -1)])) {
      body = body.replaceAll(asWord(form), () => placeholder);
    }
    rest = rest.replaceAll(asWord(encodeURIComponent(example)), () => encodeURIComponent(value));
  }
  return { url: `${origin}${rest}`, headers, body, credentials };
}

/** A short example, such as `t`, is a part of many a word that it has nothing to do with; an escape before it is none. */
function asWord(text: string): RegExp {
  const before = /^\w/.test(text) ? '(?<=^|\\W|%[0-9A-Fa-f]{2})' : '';
  const after = /\w$/.test(text) ? '(?!\\w)' : '';
  return new RegExp(`${before}${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}${after}`, 'g');
}

function withBearer([name, value]: Header, given: GivenValues, credentials: Map<string, string>): Header {
  const token = given.get('accessToken');
  const [, scheme] = /^(Bearer +)./i.exec(value) ?? [];
  if (name !== 'Authorization' || scheme === undefined || token === undefined) return [name, value];
  credentials.set('token', token);
  return [name, `${scheme}{{token}}`];
}

/** What parameters of provider states say of a pact's examples: the value that stands for each, by the parameter's name. */
export function examplesIn(states: readonly ProviderState[]): ReadonlyMap<string, string> {
  return new Map(
    states.flatMap(({ params }) =>
      Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  );
}

/** The client's identifier and secret are joined and coded in one header. @see RFC 6749 section 2.3.1 */
function withBasic(
  value: string,
  examples: ReadonlyMap<string, string>,
  given: GivenValues,
  credentials: Map<string, string>,
): string {
  const coded = (id: string, secret: string): string =>
    Buffer.from(`${formEncode(id)}:${formEncode(secret)}`).toString('base64');
  const [id, secret] = [examples.get('clientId'), examples.get('clientSecret')];
  if (id === undefined || secret === undefined || value !== `Basic ${coded(id, secret)}`) return value;
  if (!given.has('clientId') && !given.has('clientSecret')) return value;
  credentials.set('clientAuthorization', coded(given.get('clientId') ?? id, given.get('clientSecret') ?? secret));
  return 'Basic {{clientAuthorization}}';
}
