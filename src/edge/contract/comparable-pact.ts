import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import type { Interaction, Pact } from '../pact/pact-file.ts';
import { decoded } from './pact-body.ts';

/**
 * A pact as the comparator reads it, which wants what the verifier takes for granted, header fields that are all of one kind,
 * and bodies as they are meant.
 */
export function comparablePact(pact: Pact): JsonObject {
  return { ...pact.document, interactions: pact.interactions.map(comparable) };
}

function comparable({ method, path, document }: Interaction): JsonObject {
  const { request, response } = document;
  return {
    ...document,
    request: { ...message(request), method, path },
    response: { status: 200, ...message(response) },
  };
}

function message(value: unknown): JsonObject {
  if (!isJsonObject(value)) return {};
  const { headers, body } = value;
  return {
    ...value,
    ...(isJsonObject(headers) ? { headers: texts(headers) } : {}),
    ...(isJsonObject(body) && typeof body.content === 'string' && 'contentType' in body ? { body: meant(body) } : {}),
  };
}

function texts(headers: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  );
}

function meant({ content, contentType, encoded }: JsonObject): JsonObject {
  return { content: decoded(content, encoded, String(contentType)), contentType, encoded: false };
}
