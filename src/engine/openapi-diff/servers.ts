import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import type { OpenApiDocument, Operation } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import type { Change } from './change.ts';
import type { Pair } from './schemas.ts';
import { unexaminedChanges } from './unexamined.ts';

/** Where an operation is otherwise. */
export function serverChanges(pair: Pair, before: Operation, after: Operation): readonly Change[] {
  const [was, is] = [serversOf(pair.old, before), serversOf(pair.now, after)];
  const [old, now] = [was, is].map((servers) => servers.map(({ url }) => String(url)));
  const place = `${after.title}, servers`;
  return [
    ...(old ?? [])
      .filter((url) => now?.includes(url) !== true)
      .map((url): Change => ({ kind: 'breaking', place, message: `${url} is removed` })),
    ...(now ?? [])
      .filter((url) => old?.includes(url) !== true)
      .map((url): Change => ({ kind: 'compatible', place, message: `${url} is added` })),
    ...sameServers(was, is).flatMap(([one, other]) => {
      const text = `${after.title}, server ${String(one.url)}`;
      return [
        ...unexaminedChanges(withoutTexts(one), withoutTexts(other), text, ['url']),
        ...annotationChanges(one, other, { text }),
      ];
    }),
  ];
}

/** What texts of the document's servers differ. */
export function serverAnnotations({ old, now }: Pair): readonly Change[] {
  return sameServers(declared(old.root.servers), declared(now.root.servers)).flatMap(([one, other]) =>
    annotationChanges(one, other, { text: `server ${String(one.url)}` }),
  );
}

/** Those of the operation, else of its path, else of the document; without any there is one, where the document is. */
function serversOf(document: OpenApiDocument, { operation, pathItem }: Operation): readonly JsonObject[] {
  const servers = declared(operation.servers ?? pathItem.servers ?? document.root.servers);
  return servers.length > 0 ? servers : [{ url: '/' }];
}

function declared(servers: unknown): readonly JsonObject[] {
  return Array.isArray(servers) ? servers.filter(isJsonObject) : [];
}

function sameServers(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
): readonly (readonly [JsonObject, JsonObject])[] {
  return before.flatMap((server) => {
    const other = after.find(({ url }) => url === server.url);
    return other === undefined ? [] : [[server, other] as const];
  });
}

/** A server whose variables have what is sent, and not what describes it. */
function withoutTexts(server: JsonObject): JsonObject {
  if (!isJsonObject(server.variables)) return server;
  const variables = Object.entries(server.variables).map(([name, variable]) => {
    const { default: value, enum: values } = isJsonObject(variable) ? variable : {};
    return [name, { value, values }];
  });
  return { ...server, variables: Object.fromEntries(variables) };
}
