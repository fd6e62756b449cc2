import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { type Alternative, alternativesOf } from './alternatives.ts';

/** What the document says of a member or an item, its parent being there. */
export interface Promised {
  /** `open`: the parent may have members, and the document does not say which, or says it in a way that is not looked into. */
  readonly kind: 'required' | 'optional' | 'no' | 'open';
  /** What its value may be. */
  readonly alternatives: readonly Alternative[];
  /** The keyword that is not looked into. */
  readonly unjudged?: string;
}

/** What the document promises of a member, in every way that its parent may be. */
export function memberPromise(document: OpenApiDocument, parent: readonly Alternative[], name: string): Promised {
  const each = parent.map((alternative) => promisedBy(document, alternative, name));
  const alternatives = each.flatMap((one) => one.alternatives);
  const kinds = new Set(each.map(({ kind }) => kind));
  const [only = 'open'] = kinds;
  const unjudged = each.find((one) => one.unjudged !== undefined)?.unjudged;
  if (kinds.has('open')) return { kind: 'open', alternatives, ...(unjudged === undefined ? {} : { unjudged }) };
  return { kind: kinds.size === 1 ? only : 'optional', alternatives };
}

/** What the items of an array may be, each at its place. */
export function itemAlternatives(
  document: OpenApiDocument,
  parent: readonly Alternative[],
  index: number,
): readonly Alternative[] {
  return parent.flatMap(({ schemas }) =>
    joined(
      document,
      schemas.flatMap(({ prefixItems, items }) => {
        const own: unknown = Array.isArray(prefixItems) ? prefixItems[index] : undefined;
        return [own ?? items].filter((schema) => schema !== undefined);
      }),
    ),
  );
}

function promisedBy(document: OpenApiDocument, { schemas, unjudged }: Alternative, name: string): Promised {
  const alternatives = joined(
    document,
    schemas.flatMap((schema) => schemasFor(schema, name)),
  );
  const required = schemas.some((schema) => Array.isArray(schema.required) && schema.required.includes(name));
  if (required) return { kind: 'required', alternatives };
  if (unjudged !== undefined) return { kind: 'open', alternatives, unjudged };
  if (schemas.some((schema) => schemasFor(schema, name).length > 0)) return { kind: 'optional', alternatives };
  return { kind: schemas.some(saysMembers) ? 'no' : 'open', alternatives };
}

/** The schemas that one schema has for a member, by the rules of JSON Schema. */
function schemasFor(schema: JsonObject, name: string): readonly unknown[] {
  const own =
    isJsonObject(schema.properties) && Object.hasOwn(schema.properties, name) ? [schema.properties[name]] : [];
  const patterns = isJsonObject(schema.patternProperties) ? Object.entries(schema.patternProperties) : [];
  const found = [...own, ...patterns.filter(([pattern]) => fits(pattern, name)).map(([, value]) => value)];
  const rest = schema.additionalProperties;
  return found.length === 0 && rest !== undefined && rest !== false ? [rest] : found;
}

function fits(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return false;
  }
}

/** A schema without these is of an object with any members, as free-form objects are written. */
function saysMembers({ properties, patternProperties, additionalProperties }: JsonObject): boolean {
  return properties !== undefined || patternProperties !== undefined || additionalProperties === false;
}

function joined(document: OpenApiDocument, schemas: readonly unknown[]): readonly Alternative[] {
  return schemas.length === 0 ? [] : alternativesOf(document, { allOf: schemas });
}
