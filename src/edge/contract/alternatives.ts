import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import { plainSchema } from '../../engine/openapi/plain-schema.ts';
import type { JsonObject } from '../../wire/json-object.ts';

/** One way for a value to be of a schema. */
export interface Alternative {
  /** They all apply at once. */
  readonly schemas: readonly JsonObject[];
  /** A keyword that is not looked into, and by which more may be required or named. */
  readonly unjudged?: string;
}

const conditions = ['if', 'dependentSchemas', 'dependentRequired', '$dynamicRef'] as const;
/** Schemas that refer to themselves, or multiply each other, end here. */
const deepest = 16;
const most = 64;

/** The ways to be of a schema: `allOf` adds to each of them, `oneOf` and `anyOf` make several. */
export function alternativesOf(document: OpenApiDocument, value: unknown, depth: number = 0): readonly Alternative[] {
  const schema = plainSchema(document, value);
  const condition = conditions.find((name) => schema[name] !== undefined);
  let found: readonly Alternative[] = [
    { schemas: [schema], ...(condition === undefined ? {} : { unjudged: condition }) },
  ];
  for (const keyword of ['allOf', 'oneOf', 'anyOf'] as const) {
    const parts = schema[keyword];
    if (!Array.isArray(parts) || parts.length === 0) continue;
    if (depth >= deepest) return [{ schemas: [schema], unjudged: keyword }];
    const each = parts.map((part) => alternativesOf(document, part, depth + 1));
    found = keyword === 'allOf' ? each.reduce(both, found) : both(found, each.flat());
    if (found.length > most) return [{ schemas: [schema], unjudged: keyword }];
  }
  return found;
}

function both(ones: readonly Alternative[], others: readonly Alternative[]): readonly Alternative[] {
  return ones.flatMap((one) =>
    others.map((other) => ({ ...other, ...one, schemas: [...one.schemas, ...other.schemas] })),
  );
}
