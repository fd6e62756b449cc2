import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import { UsageError } from '../../model/errors.ts';
import { parseJsonValue } from '../../wire/json.ts';

/** A pact between a consumer and a provider, as far as it is looked at here. @see https://github.com/pact-foundation/pact-specification */
export interface Pact {
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly Interaction[];
  /** The whole document. */
  readonly document: JsonObject;
}

export interface Interaction {
  readonly description: string;
  readonly states: readonly ProviderState[];
  /** Whether the consumer says that a provider need not answer rightly yet. */
  readonly pending: boolean;
  readonly method: string;
  readonly path: string;
  /** Values of the request's header fields, by their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The interaction as the document has it. */
  readonly document: JsonObject;
}

/** What a provider must be like before a request is sent to it. */
export interface ProviderState {
  readonly name: string;
  readonly params: JsonObject;
}

/**
 * Reads a pact of the specification's version 1 to 4. Interactions by messages are not HTTP and are refused.
 *
 * @param from what the text is, to begin a sentence: `The pact a.json`
 * @throws {UsageError} for a text that is no pact
 */
export function readPact(text: string, from: string): Pact {
  const parsed = parseJsonValue(text);
  if (!('value' in parsed)) {
    const at = 'error' in parsed ? `: ${parsed.error.message}, line ${parsed.error.line}` : '';
    throw new UsageError('not-a-pact', `${from} is not JSON${at}.`);
  }
  const { value } = parsed;
  const consumer = nameOf(value, 'consumer');
  const provider = nameOf(value, 'provider');
  if (!isJsonObject(value) || consumer === undefined || provider === undefined) {
    throw new UsageError('not-a-pact', `${from} is not a pact: it does not name its consumer and its provider.`);
  }
  const interactions = Array.isArray(value.interactions) ? value.interactions.filter(isJsonObject) : [];
  if (interactions.length === 0) throw new UsageError('not-a-pact', `${from} has no interactions by HTTP.`);
  return {
    consumer,
    provider,
    interactions: interactions.map((interaction) => readInteraction(interaction, from)),
    document: value,
  };
}

function readInteraction(document: JsonObject, from: string): Interaction {
  const { description, request } = document;
  if (typeof description !== 'string' || !isJsonObject(request)) {
    throw new UsageError('not-a-pact', `${from} has an interaction that is not by HTTP: ${String(description)}.`);
  }
  const { method, path, headers } = request;
  return {
    description,
    states: statesOf(document),
    pending: document.pending === true,
    method: typeof method === 'string' ? method.toUpperCase() : 'GET',
    path: typeof path === 'string' ? path : '/',
    headers: new Map(
      Object.entries(isJsonObject(headers) ? headers : {}).map(([name, field]) => [
        name.toLowerCase(),
        Array.isArray(field) ? field.join(', ') : String(field),
      ]),
    ),
    document,
  };
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

function nameOf(value: unknown, party: string): string | undefined {
  const named = isJsonObject(value) ? value[party] : undefined;
  return isJsonObject(named) && typeof named.name === 'string' ? named.name : undefined;
}
