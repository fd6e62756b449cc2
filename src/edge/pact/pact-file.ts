import { UsageError } from '../../model/errors.ts';
import { parseJsonValue } from '../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { readInteraction } from './read-interaction.ts';

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
 * @throws {UsageError} for a text that is no pact, and for one with an interaction that cannot be verified
 */
export function readPact(text: string, from: string): Pact {
  // Editors on Windows write a byte order mark, which a parser may pass over. @see RFC 8259 section 8.1
  const parsed = parseJsonValue(text.replace(/^\uFEFF/, ''));
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
  const interactions: readonly unknown[] = Array.isArray(value.interactions) ? value.interactions : [];
  if (interactions.length === 0) throw new UsageError('not-a-pact', `${from} has no interactions by HTTP.`);
  // Version 3 has messages apart, and their verifier does not look at them where there are interactions too.
  if (Array.isArray(value.messages) && value.messages.length > 0) {
    throw new UsageError('not-a-pact', `${from} has messages, which are not by HTTP: take them out of the pact.`);
  }
  return {
    consumer,
    provider,
    interactions: interactions.map((one, index) => readInteraction(one, index + 1, isVersion4(value), from)),
    document: value,
  };
}

/** By what the verifier goes too. */
function isVersion4({ metadata }: JsonObject): boolean {
  const specification = isJsonObject(metadata)
    ? (metadata.pactSpecification ?? metadata['pact-specification'])
    : undefined;
  return isJsonObject(specification) && /^4\b/.test(String(specification.version));
}

function nameOf(value: unknown, party: string): string | undefined {
  const named = isJsonObject(value) ? value[party] : undefined;
  return isJsonObject(named) && typeof named.name === 'string' ? named.name : undefined;
}
