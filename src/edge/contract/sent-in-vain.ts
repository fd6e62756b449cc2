import { type OpenApiDocument, type Operation, objectOf } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import type { Interaction } from '../pact/pact-file.ts';
import { bodySchema, statusOf } from './documented-response.ts';
import { bodyRules } from './matching-rules.ts';
import { type Part, partsOf } from './members.ts';
import { isForm, pactBody } from './pact-body.ts';
import { relianceFinding } from './reliance-finding.ts';
import { takenTypes } from './taken-types.ts';
import { sendingTrouble } from './type-reliance.ts';

/**
 * What a consumer sends that a provider need not heed: members that the document does not name, and values of types that it
 * does not take, by the rules of the pact. What a provider is to refuse need not be documented.
 */
export function sentInVain(
  document: OpenApiDocument,
  { operation }: Operation,
  interaction: Interaction,
): readonly Finding[] {
  const { request } = interaction.document;
  const body = pactBody(request);
  if (body === undefined || body.value === null || statusOf(interaction) >= 400) return [];
  const schema = bodySchema(document, objectOf(document, operation.requestBody), body.mediaType);
  const rules = bodyRules(request);
  return partsOf(document, schema, body.value).flatMap((part) => {
    if (part.promised?.kind === 'no') return [unnamed(document, part)];
    // The values of a form are texts, whatever they stand for.
    if (isForm(body.mediaType)) return [];
    const reason = sendingTrouble(takenTypes(part.value, rules(part.tokens)), part);
    return reason === undefined ? [] : [mistyped(document, part, reason)];
  });
}

function unnamed(document: OpenApiDocument, part: Part): Finding {
  return relianceFinding({
    ...part,
    part: 'request',
    reason: 'the consumer sends it, and the document does not name it',
    expected: 'a member that the document names',
    fix: (path) => `Name ${path} in ${document.name}, or let the consumer not send it.`,
  });
}

function mistyped(document: OpenApiDocument, part: Part, reason: string): Finding {
  return relianceFinding({
    ...part,
    part: 'request',
    reason,
    expected: 'a rule that the document takes values of',
    fix: (path) =>
      `Have ${document.name} take at ${path} what the consumer sends, or let the consumer send what it takes and write the pact anew.`,
  });
}
