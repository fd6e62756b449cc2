import { UsageError } from '../../model/errors.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { valueAt } from '../../wire/json-pointer.ts';
import { assertShape } from './assert-shape.ts';
import { joinedSchema } from './joined-schema.ts';
import { referringObjects } from './referring-objects.ts';

/** An OpenAPI document of version 3.x whose references all lead somewhere within it. @see https://spec.openapis.org/oas/v3.1.1 */
export interface OpenApiDocument {
  /** How messages name it. */
  readonly name: string;
  /** `info.version`. */
  readonly version: string;
  readonly root: JsonObject;
}

/** The methods that a path item may have operations for. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export interface Operation {
  /** `POST /api/oauth-config` */
  readonly title: string;
  /** Method, and the path with its parameters unnamed: what makes two operations the same. */
  readonly key: string;
  readonly path: string;
  readonly pathItem: JsonObject;
  readonly operation: JsonObject;
}

/**
 * Takes a parsed text for an OpenAPI document.
 *
 * @throws {UsageError} where it is none, or a reference in it leads nowhere or to another file
 */
export function openApiDocument(value: unknown, name: string): OpenApiDocument {
  if (!isJsonObject(value) || typeof value.openapi !== 'string' || !value.openapi.startsWith('3.')) {
    throw new UsageError('not-openapi', `${name} is not an OpenAPI document of version 3.`);
  }
  const { info } = value;
  const version = isJsonObject(info) ? info.version : undefined;
  if (typeof version === 'number') {
    throw new UsageError('not-openapi', `${name}: info.version is a number. Quote it: version: '${String(version)}'.`);
  }
  if (typeof version !== 'string') throw new UsageError('not-openapi', `${name} has no info.version.`);
  assertShape(value, name);
  const document: OpenApiDocument = { name, version, root: value };
  for (const referring of referringObjects(value)) followed(document, referring.value, ` at #${referring.pointer}`);
  return document;
}

/**
 * A schema of the document without its reference. What stands beside the reference applies too, by OpenAPI 3.1, and is ignored
 * by OpenAPI 3.0.
 */
export function resolved(document: OpenApiDocument, value: unknown): unknown {
  const { target, beside } = followed(document, value);
  if (editionOf(document) === '3.0') return target;
  return beside.reduceRight<unknown>((schema, siblings) => {
    if (schema === true) return siblings;
    return isJsonObject(schema) ? joinedSchema(schema, siblings) : schema;
  }, target);
}

/**
 * An object of the document that is no schema, without its reference; an empty one where it is no object. Beside its reference
 * a description and a summary alone mean something, since OpenAPI 3.1.
 */
export function objectOf(document: OpenApiDocument, value: unknown): JsonObject {
  const { target, beside } = followed(document, value);
  if (!isJsonObject(target)) return {};
  if (editionOf(document) === '3.0') return target;
  const texts = beside
    .toReversed()
    .flatMap(Object.entries)
    .filter(([name]) => name === 'description' || name === 'summary');
  return texts.length === 0 ? target : { ...target, ...Object.fromEntries(texts) };
}

/** A path item may have members of its own beside its reference, in every edition. */
export function pathItemOf(document: OpenApiDocument, value: unknown): JsonObject {
  const { target, beside } = followed(document, value);
  return Object.assign({}, isJsonObject(target) ? target : {}, ...beside.toReversed());
}

/** How a document says what a schema allows: `nullable` and bounds that are exclusive differ. */
export function editionOf({ root }: OpenApiDocument): '3.0' | '3.1' {
  return String(root.openapi).startsWith('3.0') ? '3.0' : '3.1';
}

export function operationsOf(document: OpenApiDocument): readonly Operation[] {
  return Object.entries(objectOf(document, document.root.paths)).flatMap(([path, item]) => {
    const pathItem = pathItemOf(document, item);
    return methods.flatMap((method) => {
      const operation = pathItem[method];
      if (!isJsonObject(operation)) return [];
      const title = `${method.toUpperCase()} ${path}`;
      return [{ title, key: title.replaceAll(/\{[^}]*\}/g, '{}'), path, pathItem, operation }];
    });
  });
}

interface Followed {
  /** What the last reference leads to. */
  readonly target: unknown;
  /** What stands beside each reference on the way there. */
  readonly beside: readonly JsonObject[];
}

/** @param place of the reference, for messages */
function followed(document: OpenApiDocument, value: unknown, place = ''): Followed {
  let target = value;
  const beside: JsonObject[] = [];
  const passed = new Set<string>();
  while (isJsonObject(target) && typeof target.$ref === 'string') {
    const { $ref, ...siblings } = target;
    const reference = String($ref);
    if (passed.has(reference)) throw broken(document, reference, place, 'leads to itself. Let it lead to a schema');
    passed.add(reference);
    if (Object.keys(siblings).length > 0) beside.push(siblings);
    target = targetOf(document, reference, place);
  }
  return { target, beside };
}

function targetOf(document: OpenApiDocument, reference: string, place: string): unknown {
  if (!reference.startsWith('#')) {
    throw new UsageError(
      'external-reference',
      `${document.name}: the reference ${reference}${place} leads to another file. Bundle the document first, with redocly bundle.`,
    );
  }
  const pointer = fragmentOf(reference);
  if (pointer === undefined) {
    throw broken(document, reference, place, 'is no URI. Write a percent sign in it as %25');
  }
  const target = valueAt(document.root, pointer);
  if (target === undefined) throw broken(document, reference, place, 'leads nowhere. Mend it, or add what it leads to');
  return target;
}

function fragmentOf(reference: string): string | undefined {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}

function broken(document: OpenApiDocument, reference: string, place: string, what: string): UsageError {
  return new UsageError('broken-reference', `${document.name}: the reference ${reference}${place} ${what}.`);
}
