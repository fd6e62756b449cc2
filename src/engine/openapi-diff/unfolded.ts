import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { isAnnotation } from '../openapi/annotation-names.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { plainSchema } from '../openapi/plain-schema.ts';
import { heldBy } from '../openapi/schema-keywords.ts';

/** What a keyword says, with the references in its schemas replaced, as deep as they do not repeat, and without their texts. */
export function unfolded(
  document: OpenApiDocument,
  keyword: string,
  value: unknown,
  passed: ReadonlySet<string> = new Set(),
): unknown {
  const held = heldBy(keyword);
  if (held === 'schema' && value !== undefined) return unfoldedSchema(document, value, passed);
  if (held === 'list' && Array.isArray(value)) return value.map((one) => unfoldedSchema(document, one, passed));
  if (held === 'named' && isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, unfoldedSchema(document, one, passed)]),
    );
  }
  // The order of these means nothing.
  if ((keyword === 'required' || keyword === 'type') && Array.isArray(value)) return value.map(String).toSorted();
  return value;
}

function unfoldedSchema(document: OpenApiDocument, value: unknown, passed: ReadonlySet<string>): JsonObject {
  const repeats = isJsonObject(value) && value.$ref !== undefined ? JSON.stringify(value) : undefined;
  if (repeats !== undefined && passed.has(repeats)) return { $ref: repeats };
  const seen = repeats === undefined ? passed : new Set([...passed, repeats]);
  return Object.fromEntries(
    Object.entries(plainSchema(document, value))
      .filter(([name]) => !isAnnotation(name))
      .map(([name, held]) => [name, unfolded(document, name, held, seen)]),
  );
}
