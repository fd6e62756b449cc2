import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import { UsageError } from '../../model/errors.ts';
import { valueAt } from '../../wire/json-pointer.ts';

/** An OpenAPI document of version 3.x whose references all lead somewhere within it. @see https://spec.openapis.org/oas/v3.1.1 */
export interface OpenApiDocument {
  /** How messages name it. */
  readonly name: string;
  /** `info.version`. */
  readonly version: string;
  readonly root: JsonObject;
}

/** The methods that a path item may have operations for. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

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
  if (typeof version !== 'string') throw new UsageError('not-openapi', `${name} has no info.version.`);
  const document: OpenApiDocument = { name, version, root: value };
  assertReferences(document, value, new Set());
  return document;
}

/** A value of the document without its reference; what stands beside the reference wins, as for descriptions. */
export function resolved(document: OpenApiDocument, value: unknown): unknown {
  let current = value;
  const passed = new Set<string>();
  while (isJsonObject(current) && typeof current.$ref === 'string') {
    const { $ref, ...beside } = current;
    if (typeof $ref !== 'string' || passed.has($ref)) {
      throw new UsageError('broken-reference', `${document.name}: the reference ${String($ref)} leads to itself.`);
    }
    passed.add($ref);
    const target = targetOf(document, $ref);
    current = isJsonObject(target) && Object.keys(beside).length > 0 ? { ...target, ...beside } : target;
  }
  return current;
}

/** The same, where it is an object; an empty one where it is not. */
export function objectOf(document: OpenApiDocument, value: unknown): JsonObject {
  const target = resolved(document, value);
  return isJsonObject(target) ? target : {};
}

export function operationsOf(document: OpenApiDocument): readonly Operation[] {
  return Object.entries(objectOf(document, document.root.paths)).flatMap(([path, item]) => {
    const pathItem = objectOf(document, item);
    return methods.flatMap((method) => {
      const operation = pathItem[method];
      if (!isJsonObject(operation)) return [];
      const title = `${method.toUpperCase()} ${path}`;
      return [{ title, key: title.replaceAll(/\{[^}]*\}/g, '{}'), path, pathItem, operation }];
    });
  });
}

function targetOf(document: OpenApiDocument, reference: string): unknown {
  if (!reference.startsWith('#')) {
    throw new UsageError(
      'external-reference',
      `${document.name}: the reference ${reference} leads to another file. Bundle the document first, with redocly bundle.`,
    );
  }
  const target = valueAt(document.root, decodeURIComponent(reference.slice(1)));
  if (target === undefined) {
    throw new UsageError('broken-reference', `${document.name}: the reference ${reference} leads nowhere.`);
  }
  return target;
}

function assertReferences(document: OpenApiDocument, value: unknown, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if ('$ref' in value && typeof value.$ref === 'string') targetOf(document, value.$ref);
  for (const member of Object.values(value)) assertReferences(document, member, seen);
}
