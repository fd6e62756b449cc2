import type { JsonObject } from '../../checks/support/json-object.ts';
import { InternalError } from '../../model/errors.ts';
import type { VerifiedInteraction } from './interaction-checks.ts';
import type { Visit } from './proxy.ts';
import type { VerifierResults, VerifierRun } from './run-verifier.ts';

/** What came of each interaction: the verifier's word for it, and what was seen meanwhile. */
export function outcomesOf(
  executed: VerifierRun,
  descriptions: readonly string[],
  visits: readonly Visit[],
): readonly VerifiedInteraction['outcome'][] {
  if (!('results' in executed)) {
    return descriptions.map(() => ({ kind: 'inconclusive', because: executed.failure }));
  }
  const { results } = executed;
  assertInStep(results, descriptions, visits);
  const errors = results.errors.values();
  const pending = results.pendingErrors.values();
  return results.interactions.map(({ ok, description }, index) => {
    const visit = visits[index];
    const seen = visit === undefined ? {} : { visit };
    if (ok) return { kind: 'ok', ...seen };
    const error = errors.next().value;
    if (error !== undefined && concerns(error, description)) return { kind: 'failed', ...seen, error };
    const pendingError = pending.next().value;
    return { kind: 'pending-failed', ...seen, ...(pendingError === undefined ? {} : { error: pendingError }) };
  });
}

function concerns({ interaction }: JsonObject, description: string): boolean {
  return typeof interaction === 'string' && interaction.endsWith(` - ${description}`);
}

/** Results and visits are matched by their order; were one of them out of step, every line of the report would be wrong. */
function assertInStep(
  { interactions }: VerifierResults,
  descriptions: readonly string[],
  visits: readonly Visit[],
): void {
  const same = interactions.every(({ description }, index) => description === descriptions[index]);
  if (!same || interactions.length !== descriptions.length || visits.length !== interactions.length) {
    throw new InternalError('out-of-step', 'the verifier did not verify the interactions in the order of the pact');
  }
}
