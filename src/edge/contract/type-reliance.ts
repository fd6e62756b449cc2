import { type JsonType, jsonTypes } from '../../wire/json-type.ts';
import { typesOf, typeWords } from './json-types.ts';
import type { Part } from './members.ts';

/** The types that the document says a part may be of; undefined where it says none. */
function documentedTypes({ alternatives }: Part): ReadonlySet<JsonType> | undefined {
  const types = new Set(alternatives.flatMap((alternative) => [...typesOf(alternative)]));
  return types.size === 0 || types.size === jsonTypes.length ? undefined : types;
}

/** Why a consumer that takes some types cannot rely on an answer of a part; undefined where it can. */
export function typeTrouble(taken: ReadonlySet<JsonType>, part: Part): string | undefined {
  const documented = documentedTypes(part);
  if (documented === undefined || [...documented].every((type) => taken.has(type))) return undefined;
  // A consumer that shows null where it may come has not said what else it takes.
  if (documented.has('null') && [...taken].every((type) => type === 'null')) return undefined;
  return `the consumer takes ${typeWords(taken)} alone, and the document has ${typeWords(documented)}`;
}

/** Why a provider need not take what a consumer sends; undefined where it must, or where some of it is taken. */
export function sendingTrouble(sent: ReadonlySet<JsonType>, part: Part): string | undefined {
  const documented = documentedTypes(part);
  if (documented === undefined || [...documented].some((type) => sent.has(type))) return undefined;
  return `the consumer sends ${typeWords(sent)}, and the document takes ${typeWords(documented)}`;
}
