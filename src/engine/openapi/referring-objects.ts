import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { toPointer } from '../../wire/json-pointer.ts';

/** Members whose own members have names of the author's choice, which mean nothing: a schema may be called `example`. */
const named: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'definitions',
  'paths',
  'webhooks',
  'pathItems',
  'responses',
  'content',
  'encoding',
  'examples',
  'callbacks',
  'links',
  'variables',
  'schemas',
  'parameters',
  'headers',
  'requestBodies',
  'securitySchemes',
]);

/** Members that hold a value as it is sent: a `$ref` in it is data. */
const data: ReadonlySet<string> = new Set(['example', 'default', 'const', 'enum', 'value']);

interface Referring {
  readonly value: JsonObject;
  /** JSON Pointer to it. */
  readonly pointer: string;
}

/** The objects of an OpenAPI document that refer to another place by `$ref`; what is an example or a constant refers to none. */
export function referringObjects(root: JsonObject): readonly Referring[] {
  return referringIn(root, [], false, new Set());
}

/** @param authored whether the names of the members are the author's */
function referringIn(
  value: unknown,
  tokens: readonly (string | number)[],
  authored: boolean,
  seen: Set<unknown>,
): readonly Referring[] {
  if (seen.has(value)) return [];
  if (Array.isArray(value)) {
    seen.add(value);
    return value.flatMap((item: unknown, index) => referringIn(item, [...tokens, index], false, seen));
  }
  if (!isJsonObject(value)) return [];
  seen.add(value);
  const here = typeof value.$ref === 'string' ? [{ value, pointer: toPointer(tokens) }] : [];
  const below = Object.entries(value)
    .filter(([name, member]) => authored || !isData(name, member))
    .flatMap(([name, member]) => referringIn(member, [...tokens, name], !authored && named.has(name), seen));
  return [...here, ...below];
}

/** The `examples` of a schema are a list of values; those of a media type are objects, which may be references. */
function isData(name: string, member: unknown): boolean {
  return data.has(name) || name.startsWith('x-') || (name === 'examples' && Array.isArray(member));
}
