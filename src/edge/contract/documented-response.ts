import { coveringStatus } from '../../engine/openapi/covering-status.ts';
import { type OpenApiDocument, type Operation, objectOf } from '../../engine/openapi/document.ts';
import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import type { Interaction } from '../pact/pact-file.ts';
import { describing } from './media-types.ts';

/** The status that an interaction expects; the verifier takes 200 where it has none. */
export function statusOf({ document: { response } }: Interaction): number {
  return isJsonObject(response) && typeof response.status === 'number' ? response.status : 200;
}

export interface DocumentedResponse {
  readonly name: string;
  readonly response: JsonObject;
}

/** What the document has for an answer of an operation, if it has something. */
export function documentedResponse(
  document: OpenApiDocument,
  { operation }: Operation,
  interaction: Interaction,
): DocumentedResponse | undefined {
  const responses = objectOf(document, operation.responses);
  const status = String(statusOf(interaction));
  const name = Object.hasOwn(responses, status) ? status : coveringStatus(status, responses);
  return name === undefined ? undefined : { name, response: objectOf(document, responses[name]) };
}

/** The schema of a request's or response's body; undefined where the document has none for its media type. */
export function bodySchema(document: OpenApiDocument, message: JsonObject, mediaType: string): unknown {
  const content = objectOf(document, message.content);
  const name = describing(Object.keys(content), mediaType);
  return name === undefined ? undefined : objectOf(document, content[name]).schema;
}
