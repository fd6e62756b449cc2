import type { OpenApiDocument } from '../../engine/openapi/document.ts';
import type { Finding } from '../../model/verdict.ts';
import type { Interaction, Pact } from '../pact/pact-file.ts';
import { missingCredentials } from './credentials.ts';
import { expectedAnswer } from './expected-answer.ts';
import { expectedHeaders } from './expected-headers.ts';
import { expectedMembers } from './expected-members.ts';
import { expectedValues } from './expected-values.ts';
import { operationOf } from './operation-of.ts';
import { sentInVain } from './sent-in-vain.ts';

/** What a consumer relies on and is not promised, and what could not be judged. */
export interface Reliance {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/**
 * What a consumer relies on beyond what the comparator looks at: that each member that it sends is documented, so that the
 * provider heeds it; that each member that it expects in every answer of an operation is required, so that every answer has it;
 * and that it takes every value that the document allows there.
 */
export function relianceOf(document: OpenApiDocument, pact: Pact, interaction: Interaction): Reliance {
  const operation = operationOf(document, interaction);
  // The comparator says which operation is not there; here it is enough to have none.
  if (operation === undefined) return nothing;
  const answer = expectedAnswer(document, operation, pact, interaction);
  const members = answer === undefined ? nothing : expectedMembers(document, answer);
  const values = answer === undefined ? nothing : expectedValues(document, answer);
  return {
    errors: [
      ...missingCredentials(document, operation, interaction),
      ...sentInVain(document, operation, interaction),
      ...members.errors,
      ...values.errors,
    ],
    warnings: [...expectedHeaders(document, operation, pact, interaction), ...members.warnings, ...values.warnings],
  };
}

const nothing: Reliance = { errors: [], warnings: [] };
