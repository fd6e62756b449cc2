import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { editionOf, type OpenApiDocument, resolved } from './document.ts';

/**
 * A schema without its reference, as OpenAPI 3.1 would say it. A schema may be `true` or `false`; `false` allows nothing, which
 * `not` says too.
 */
export function plainSchema(document: OpenApiDocument, value: unknown): JsonObject {
  const schema = resolved(document, value);
  if (schema === false) return { not: {} };
  if (!isJsonObject(schema)) return {};
  if (editionOf(document) === '3.0') return withBounds(withNull(schema));
  // No keyword of JSON Schema: OpenAPI 3.1 says `type: [string, 'null']`.
  const { nullable: _, ...known } = schema;
  return known;
}

/**
 * `nullable` adds to the type beside it. Where there is none it means nothing, but hardly anybody knows, so that it stays, to
 * be told of.
 *
 * @see https://spec.openapis.org/oas/v3.0.3#fixed-fields-20
 */
function withNull(schema: JsonObject): JsonObject {
  const { nullable, ...others } = schema;
  if (nullable === undefined) return schema;
  if (nullable !== true) return others;
  if (schema.type === undefined) return schema;
  return { ...others, type: [...new Set([schema.type, 'null'].flat())] };
}

/** Until OpenAPI 3.0 `exclusiveMinimum` said whether `minimum` is allowed itself. */
function withBounds(schema: JsonObject): JsonObject {
  const plain: Record<string, unknown> = { ...schema };
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof plain[exclusive] !== 'boolean') continue;
    const excludes = plain[exclusive];
    delete plain[exclusive];
    if (!excludes || plain[bound] === undefined) continue;
    plain[exclusive] = plain[bound];
    delete plain[bound];
  }
  return plain;
}
