import type { JsonObject } from '../../wire/json-object.ts';
import { type JsonType, jsonTypeOf, jsonTypes } from '../../wire/json-type.ts';
import type { Alternative } from './alternatives.ts';

/** The types that a value of an alternative may be of. */
export function typesOf({ schemas }: Alternative): ReadonlySet<JsonType> {
  return new Set(jsonTypes.filter((type) => schemas.every((schema) => allows(schema, type))));
}

function allows(schema: JsonObject, type: JsonType): boolean {
  const named: readonly unknown[] = schema.type === undefined ? jsonTypes : [schema.type].flat();
  if (!named.includes(type) && !(type === 'integer' && named.includes('number'))) return false;
  const values = 'const' in schema ? [schema.const] : schema.enum;
  return !Array.isArray(values) || values.some((value) => jsonTypeOf(value) === type);
}

const nouns: Readonly<Record<JsonType, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'a boolean',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

export function typeWords(types: ReadonlySet<JsonType>): string {
  const words = jsonTypes.filter((type) => types.has(type) && !(type === 'integer' && types.has('number')));
  return words.map((type) => nouns[type]).join(' or ');
}
