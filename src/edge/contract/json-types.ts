import type { JsonObject } from '../../checks/support/json-object.ts';
import type { Alternative } from './alternatives.ts';

/** The types of JSON; `number` is one that is not whole. */
export const jsonTypes = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const;
export type JsonType = (typeof jsonTypes)[number];

export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'integer';
  return jsonTypes.find((type) => type === typeof value) ?? 'object';
}

/** The types that a value of an alternative may be of. */
export function typesOf({ schemas }: Alternative): ReadonlySet<JsonType> {
  return new Set(jsonTypes.filter((type) => schemas.every((schema) => allows(schema, type))));
}

function allows(schema: JsonObject, type: JsonType): boolean {
  const named: readonly unknown[] = schema.type === undefined ? jsonTypes : [schema.type].flat();
  if (!named.includes(type) && !(type === 'integer' && named.includes('number'))) return false;
  const values = 'const' in schema ? [schema.const] : schema.enum;
  return !Array.isArray(values) || values.some((value) => typeOf(value) === type);
}
