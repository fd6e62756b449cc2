import type { JsonObject } from '../../wire/json-object.ts';
import {
  methods,
  type OpenApiDocument,
  type Operation,
  objectOf,
  operationsOf,
  pathItemOf,
} from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import type { Change } from './change.ts';
import { requestBodyChanges } from './contents.ts';
import { parameterChanges } from './parameters.ts';
import { responseChanges } from './responses.ts';
import type { Pair } from './schemas.ts';
import { securityChanges, securitySchemeAnnotations } from './security.ts';
import { serverAnnotations, serverChanges } from './servers.ts';
import { unexaminedChanges } from './unexamined.ts';

/** Members that are looked into, but for texts. */
const documentMembers = ['openapi', 'info', 'paths', 'servers', 'security', 'components'];
const operationMembers = ['security', 'parameters', 'requestBody', 'responses', 'servers'];

/**
 * Every difference between two OpenAPI documents, by operation and side. References are followed, so that a schema that was
 * moved or shared makes no difference, and what differs in a shared one differs in each place that it is used in.
 *
 * Written here because no library of the npm registry is right on our own editions: openapi-diff 0.24.1 reads no OpenAPI 3.1,
 * openapi-schema-diff 0.0.1 exports nothing, api-smart-diff 1.0.6 misses what differs under the status 2XX and takes an added
 * member of a response for breaking, and @pb33f/openapi-changes fetches a program when it is installed.
 */
export function diffDocuments(old: OpenApiDocument, now: OpenApiDocument): readonly Change[] {
  const pair = { old, now };
  const [before, after] = [byKey(operationsOf(old)), byKey(operationsOf(now))];
  return [
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
      operationChanges(pair, before.get(key), after.get(key)),
    ),
    ...pathChanges(pair),
    ...unexaminedChanges(old.root, now.root, 'the document', documentMembers),
    ...documentAnnotations(pair),
  ];
}

/** Whether the version's major rises, so that callers and consumers know to look. @see https://semver.org */
export function majorRises(old: OpenApiDocument, now: OpenApiDocument): boolean {
  const [before, after] = [majorOf(old), majorOf(now)];
  return before !== undefined && after !== undefined && after > before;
}

function majorOf({ version }: OpenApiDocument): number | undefined {
  const major = /^v?(\d+)/.exec(version)?.[1];
  return major === undefined ? undefined : Number(major);
}

function byKey(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.key, operation]));
}

function operationChanges(pair: Pair, before: Operation | undefined, after: Operation | undefined): readonly Change[] {
  if (before === undefined) {
    return after === undefined ? [] : [{ kind: 'compatible', place: after.title, message: 'is added' }];
  }
  if (after === undefined) return [{ kind: 'breaking', place: before.title, message: 'is removed' }];
  const { title } = after;
  return [
    ...securityChanges(pair, before, after),
    ...parameterChanges(pair, before, after),
    ...requestBodyChanges(pair, before.operation.requestBody, after.operation.requestBody, title),
    ...responseChanges(pair, before.operation.responses, after.operation.responses, title),
    ...serverChanges(pair, before, after),
    ...unexaminedChanges(before.operation, after.operation, title, operationMembers),
    ...annotationChanges(before.operation, after.operation, { text: title }),
  ];
}

function pathChanges({ old, now }: Pair): readonly Change[] {
  const [before, after] = [objectOf(old, old.root.paths), objectOf(now, now.root.paths)];
  return Object.keys(before)
    .filter((path) => Object.hasOwn(after, path))
    .flatMap((path) => {
      const [was, is] = [pathItemOf(old, before[path]), pathItemOf(now, after[path])];
      return [
        ...unexaminedChanges(was, is, path, [...methods, 'parameters', 'servers']),
        ...annotationChanges(was, is, { text: path }),
      ];
    });
}

function documentAnnotations(pair: Pair): readonly Change[] {
  const [old, now] = [pair.old.root, pair.now.root];
  const info = (document: OpenApiDocument): JsonObject => objectOf(document, document.root.info);
  return [
    ...annotationChanges(old, now, { text: 'the document' }),
    ...annotationChanges(info(pair.old), info(pair.now), { text: 'info' }),
    ...serverAnnotations(pair),
    ...securitySchemeAnnotations(pair),
  ];
}
