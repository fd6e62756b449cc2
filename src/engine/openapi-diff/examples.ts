import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { type OpenApiDocument, objectOf } from '../openapi/document.ts';

/** A media type, a parameter or a header with its examples in place of references to them. */
export function withExamples(document: OpenApiDocument, holder: JsonObject): JsonObject {
  if (!isJsonObject(holder.examples)) return holder;
  const examples = Object.entries(holder.examples).map(([name, example]) => [name, objectOf(document, example)]);
  return { ...holder, examples: Object.fromEntries(examples) };
}
