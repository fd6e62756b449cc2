import { type OpenApiDocument, type Operation, objectOf } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import type { Interaction, Pact } from '../pact/pact-file.ts';
import { documentedResponse } from './documented-response.ts';
import { alike } from './expected-answer.ts';

/**
 * Header fields that the consumer expects in every answer of the kind, and that the document names without requiring them. No
 * more than a warning: documents seldom say of a header field that it is required.
 */
export function expectedHeaders(
  document: OpenApiDocument,
  operation: Operation,
  pact: Pact,
  interaction: Interaction,
): readonly Finding[] {
  const documented = documentedResponse(document, operation, interaction);
  if (documented === undefined) return [];
  const fields = alike(document, operation, pact, documented.name).map(fieldsOf);
  return Object.entries(objectOf(document, documented.response.headers))
    .filter(([name]) => fieldsOf(interaction).has(name.toLowerCase()))
    .filter(([name, header]) => name.toLowerCase() !== 'content-type' && objectOf(document, header).required !== true)
    .filter(([name]) => fields.every((those) => those.has(name.toLowerCase())))
    .map(([name]) => {
      const where = `the response header ${name}`;
      return {
        pointer: '',
        where,
        message: `${where}: the consumer expects it in every answer, and the document does not require it`,
        expected: 'a header that the document requires',
        actual: 'one that it names alone',
        fix: `Give it required: true in ${document.name}; or, where the consumer can do without, add an interaction in which it is missing.`,
      };
    });
}

function fieldsOf({ document: { response } }: Interaction): ReadonlySet<string> {
  const headers = isJsonObject(response) && isJsonObject(response.headers) ? response.headers : {};
  return new Set(Object.keys(headers).map((name) => name.toLowerCase()));
}
