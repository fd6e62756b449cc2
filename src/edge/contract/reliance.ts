import { type OpenApiDocument, type Operation, objectOf } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import type { Interaction, Pact } from '../pact/pact-file.ts';
import { bodySchema, statusOf } from './documented-response.ts';
import { expectedMembers } from './expected-members.ts';
import { partsOf } from './members.ts';
import { operationOf } from './operation-of.ts';
import { pactBody } from './pact-body.ts';
import { relianceFinding } from './reliance-finding.ts';

/** What a consumer relies on and is not promised, and what could not be judged. */
export interface Reliance {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/**
 * What a consumer relies on beyond what the comparator looks at: that each member that it sends is documented, so that the
 * provider heeds it; and that each member that it expects in every answer of an operation is required, so that every answer
 * has it.
 */
export function relianceOf(document: OpenApiDocument, pact: Pact, interaction: Interaction): Reliance {
  const operation = operationOf(document, interaction);
  // The comparator says which operation is not there; here it is enough to have none.
  if (operation === undefined) return { errors: [], warnings: [] };
  const expected = expectedMembers(document, operation, pact, interaction);
  return {
    errors: [...undocumentedInRequest(document, operation, interaction), ...expected.errors],
    warnings: expected.warnings,
  };
}

/** What a provider is to refuse need not be documented. */
function undocumentedInRequest(
  document: OpenApiDocument,
  { operation }: Operation,
  interaction: Interaction,
): readonly Finding[] {
  const body = pactBody(interaction.document.request);
  if (body === undefined || statusOf(interaction) >= 400) return [];
  const schema = bodySchema(document, objectOf(document, operation.requestBody), body.mediaType);
  return partsOf(document, schema, body.value)
    .filter(({ promised }) => promised?.kind === 'no')
    .map(({ tokens, value }) =>
      relianceFinding({
        tokens,
        value,
        part: 'request',
        reason: 'the consumer sends it, and the document does not name it',
        expected: 'a member that the document names',
        fix: (path) => `Name ${path} in ${document.name}, or let the consumer not send it.`,
      }),
    );
}
