import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { jsonTypeOf } from '../../wire/json-type.ts';
import { type Alternative, alternativesOf } from './alternatives.ts';
import { typesOf } from './json-types.ts';
import { itemAlternatives, memberPromise, type Promised } from './promise.ts';

/** Names of members, and indexes of items. */
export type Tokens = readonly (string | number)[];

/** A value within a body, with what the document says of it. */
export interface Part {
  readonly tokens: Tokens;
  readonly value: unknown;
  /** What the document says it may be; none where it says nothing. */
  readonly alternatives: readonly Alternative[];
  /** Of a member, whether it is promised. */
  readonly promised?: Promised;
  /** What it is in; none of the body itself. */
  readonly parent?: Part;
}

/** The body itself and all within it that the document says something of, each part before what is in it. */
export function partsOf(document: OpenApiDocument, schema: unknown, body: unknown): readonly Part[] {
  if (schema === undefined) return [];
  const root: Part = { tokens: [], value: body, alternatives: alternativesOf(document, schema) };
  return withInner(document, root);
}

function withInner(document: OpenApiDocument, part: Part): readonly Part[] {
  return [part, ...innerOf(document, part).flatMap((one) => withInner(document, one))];
}

function innerOf(document: OpenApiDocument, parent: Part): readonly Part[] {
  const { tokens, value, alternatives } = parent;
  // That it may be something else altogether is said of the part itself.
  const fitting = alternatives.filter((one) => typesOf(one).has(jsonTypeOf(value)));
  if (fitting.length === 0) return [];
  if (Array.isArray(value)) {
    return value.map((item, index) => ({
      tokens: [...tokens, index],
      value: item,
      alternatives: itemAlternatives(document, fitting, index),
      parent,
    }));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([name, member]) => {
    const promised = memberPromise(document, fitting, name);
    return { tokens: [...tokens, name], value: member, alternatives: promised.alternatives, promised, parent };
  });
}

/** The values at a place, in every item where the place leads through items. */
export function valuesAt(body: unknown, tokens: Tokens): readonly unknown[] {
  const [token, ...rest] = tokens;
  if (token === undefined) return [body];
  if (typeof token === 'number') return Array.isArray(body) ? body.flatMap((item) => valuesAt(item, rest)) : [];
  return isJsonObject(body) && Object.hasOwn(body, token) ? valuesAt(body[token], rest) : [];
}

/** The same for all items of an array. */
export function placeOf(tokens: Tokens): string {
  return JSON.stringify(tokens.map((token) => (typeof token === 'number' ? 0 : [token])));
}
