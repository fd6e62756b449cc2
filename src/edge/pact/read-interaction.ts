import { UsageError } from '../../model/errors.ts';
import { quote } from '../../wire/describe.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import type { Interaction, ProviderState } from './pact-file.ts';

/** The one type of interactions, since version 4, that a provider is asked by HTTP for. */
const httpType = 'Synchronous/HTTP';

/**
 * Reads one interaction. What the verifier would take for something else, or stumble over, is refused: a request without a
 * path that it can read is one for `/`, and a status that is no number ends it.
 *
 * @param number its place in the pact, from 1
 * @param needsType whether the pact is of a version in which an interaction says of what type it is
 * @param from what the pact is, to begin a sentence
 * @throws {UsageError} for what is no interaction by HTTP
 */
export function readInteraction(document: unknown, number: number, needsType: boolean, from: string): Interaction {
  const described = isJsonObject(document) && typeof document.description === 'string' ? document.description : '';
  const name = `${from}: interaction ${number}${described === '' ? '' : ` (${quote(described)})`}`;
  const refuse = (trouble: string, advice: string): never => {
    throw new UsageError('not-a-pact', `${name} ${trouble}: ${advice}.`);
  };
  if (!isJsonObject(document)) {
    return refuse(`is ${inWords(document)}, not an object`, 'remove it, or have the pact written anew');
  }
  const { description, type, request, response } = document;
  if (type === undefined && needsType) {
    return refuse(
      'has no type, which version 4 of the pact specification asks for',
      `give it ${quote(httpType)}, or have the pact written anew`,
    );
  }
  if (type !== undefined && type !== httpType) {
    return refuse(
      `has the type ${inWords(type)}, which is not by HTTP`,
      `take it out of the pact, or, where it is a request, give it ${quote(httpType)}`,
    );
  }
  if (typeof description !== 'string') return refuse(`has ${inWords(description)} as its description`, 'name it');
  if (!isJsonObject(request)) {
    return refuse(`has ${inWords(request)} as its request, and so is not by HTTP`, 'take it out of the pact');
  }
  if (response !== undefined && !isJsonObject(response)) {
    return refuse(`has ${inWords(response)} as its response`, 'write the response as an object');
  }
  const { method = 'GET', path = '/', headers } = request;
  if (typeof method !== 'string' || !isToken(method)) {
    return refuse(`has ${inWords(method)} as its method`, `write one of HTTP, such as ${quote('GET')}`);
  }
  if (typeof path !== 'string') {
    return refuse(`has ${inWords(path)} as its path`, `write a string, such as ${quote('/userinfo')}`);
  }
  const status = response?.status ?? 200;
  if (!isStatus(status)) {
    return refuse(`has ${inWords(status)} as its status`, 'write a whole number from 100 to 599, without quotes');
  }
  return {
    description,
    states: statesOf(document),
    pending: document.pending === true,
    method: method.toUpperCase(),
    path,
    headers: new Map(
      Object.entries(isJsonObject(headers) ? headers : {}).map(([field, value]) => [
        field.toLowerCase(),
        Array.isArray(value) ? value.join(', ') : String(value),
      ]),
    ),
    document,
  };
}

/** What stands in a pact is its author's, and may be shown. */
function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? 'an array'
      : 'an object'
    : JSON.stringify(value);
}

/** @see RFC 9110 section 9.1 */
function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(text);
}

function isStatus(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

/** Up to version 2 a state was one name; since version 3 there may be several, with parameters. */
function statesOf({ providerState, providerStates }: JsonObject): readonly ProviderState[] {
  if (typeof providerState === 'string') return [{ name: providerState, params: {} }];
  if (!Array.isArray(providerStates)) return [];
  return providerStates.filter(isJsonObject).map(({ name, params }) => ({
    name: String(name),
    params: isJsonObject(params) ? params : {},
  }));
}
