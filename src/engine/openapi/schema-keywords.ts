/** What a keyword of a schema holds: one schema, a list of them, or some by name; everything else is no schema. */
type Held = 'schema' | 'list' | 'named';

const holders: ReadonlyMap<string, Held> = new Map([
  ...(['not', 'if', 'then', 'else', 'items', 'contains', 'contentSchema', 'propertyNames'] as const).map(of('schema')),
  ...(['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'] as const).map(of('schema')),
  ...(['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const).map(of('list')),
  ...(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'] as const).map(of('named')),
]);

/** @see https://json-schema.org/draft/2020-12/json-schema-core#name-a-vocabulary-for-applying-subschemas */
export function heldBy(keyword: string): Held | undefined {
  return holders.get(keyword);
}

function of(held: Held): (keyword: string) => [string, Held] {
  return (keyword) => [keyword, held];
}
