import { isJsonObject, type JsonObject } from '../../checks/support/json-object.ts';
import { type OpenApiDocument, type Operation, objectOf, operationsOf, pathItemOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, same } from './change.ts';
import { requestBodyChanges } from './contents.ts';
import { parameterChanges } from './parameters.ts';
import { responseChanges } from './responses.ts';
import type { Pair } from './schemas.ts';
import { securityChanges, securitySchemeAnnotations } from './security.ts';

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
    ...pathAnnotations(pair),
    ...unexamined(old.root, now.root, 'the document', ['webhooks', 'jsonSchemaDialect']),
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
    ...serverChanges(serversOf(pair.old, before), serversOf(pair.now, after), title),
    ...unexamined(before.operation, after.operation, title, ['callbacks']),
    ...annotationChanges(before.operation, after.operation, { text: title }),
  ];
}

/** Those of the operation, else of its path, else of the document. */
function serversOf(document: OpenApiDocument, { operation, pathItem }: Operation): readonly JsonObject[] {
  const servers = operation.servers ?? pathItem.servers ?? document.root.servers;
  return Array.isArray(servers) ? servers.filter(isJsonObject) : [];
}

function serverChanges(before: readonly JsonObject[], after: readonly JsonObject[], title: string): readonly Change[] {
  const urls = (servers: readonly JsonObject[]): readonly string[] => servers.map(({ url }) => String(url));
  const [old, now] = [urls(before), urls(after)];
  const place = `${title}, servers`;
  return [
    ...old
      .filter((url) => !now.includes(url))
      .map((url): Change => ({ kind: 'breaking', place, message: `${url} is removed` })),
    ...now
      .filter((url) => !old.includes(url))
      .map((url): Change => ({ kind: 'compatible', place, message: `${url} is added` })),
    ...before.flatMap((server) => {
      const same = after.find(({ url }) => url === server.url);
      return same === undefined
        ? []
        : annotationChanges(server, same, { text: `${title}, server ${String(server.url)}` });
    }),
  ];
}

/** What is not looked into: where it differs, the worst is assumed rather than nothing said. */
function unexamined(before: JsonObject, after: JsonObject, place: string, names: readonly string[]): readonly Change[] {
  return names
    .filter((name) => !same(before[name], after[name]))
    .map((name) => ({
      kind: 'breaking',
      place,
      message: `${name} differs, which is taken for breaking as it is not looked into`,
    }));
}

function pathAnnotations({ old, now }: Pair): readonly Change[] {
  const [before, after] = [objectOf(old, old.root.paths), objectOf(now, now.root.paths)];
  return Object.keys(before)
    .filter((path) => Object.hasOwn(after, path))
    .flatMap((path) => annotationChanges(pathItemOf(old, before[path]), pathItemOf(now, after[path]), { text: path }));
}

function documentAnnotations(pair: Pair): readonly Change[] {
  const [old, now] = [pair.old.root, pair.now.root];
  const info = (document: OpenApiDocument): JsonObject => objectOf(document, document.root.info);
  return [
    ...annotationChanges(old, now, { text: 'the document' }),
    ...annotationChanges(info(pair.old), info(pair.now), { text: 'info' }),
    ...serverAnnotations(old, now),
    ...securitySchemeAnnotations(pair),
  ];
}

function serverAnnotations(old: JsonObject, now: JsonObject): readonly Change[] {
  const after = Array.isArray(now.servers) ? now.servers.filter(isJsonObject) : [];
  return (Array.isArray(old.servers) ? old.servers.filter(isJsonObject) : []).flatMap((server) => {
    const one = after.find(({ url }) => url === server.url);
    return one === undefined ? [] : annotationChanges(server, one, { text: `server ${String(server.url)}` });
  });
}
