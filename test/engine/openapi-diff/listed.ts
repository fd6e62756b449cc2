import { openApiDocument } from '../../../src/engine/openapi/document.ts';
import { diffDocuments } from '../../../src/engine/openapi-diff/diff.ts';

export type Json = Record<string, unknown>;

/** A document of one operation. */
export const documentWith = (operation: Json, rest: Json = {}) =>
  openApiDocument(
    { openapi: '3.1.0', info: { title: 'T', version: '1.0.0' }, paths: { '/a/{id}': { post: operation } }, ...rest },
    'document',
  );

/** What differs, a line each, without the operation. */
export const listed = (...documents: [ReturnType<typeof documentWith>, ReturnType<typeof documentWith>]): string[] =>
  diffDocuments(...documents).map(({ kind, place, path, message }) =>
    [kind, place.replace('POST /a/{id}', '').replace(/^, /, ''), path, message].filter(Boolean).join(' | '),
  );

export const content = (schema: unknown): Json => ({ content: { 'application/json': { schema } } });
export const ofRequest = (schema: unknown): Json => ({ requestBody: content(schema), responses: {} });
export const ofResponse = (schema: unknown): Json => ({
  responses: { '200': { description: '', ...content(schema) } },
});

/** What a change of a schema is called, in a request and in a response. */
export function bothSides(before: unknown, after: unknown, rest: Json = {}): [request: string[], response: string[]] {
  return [
    listed(documentWith(ofRequest(before), rest), documentWith(ofRequest(after), rest)).map((line) =>
      line.replace('request body | $ | ', ''),
    ),
    listed(documentWith(ofResponse(before), rest), documentWith(ofResponse(after), rest)).map((line) =>
      line.replace('response 200 | $ | ', ''),
    ),
  ];
}
