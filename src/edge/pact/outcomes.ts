import { InternalError } from '../../model/errors.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import type { VerifiedInteraction } from './interaction-checks.ts';
import type { Visit } from './proxy.ts';
import type { VerifierResults, VerifierRun } from './run-verifier.ts';

/** An interaction that the verifier was to verify. */
export interface Expected {
  readonly description: string;
  /** Whether its consumer says that it need not be answered rightly yet. */
  readonly pending: boolean;
}

/** What came of each interaction: the verifier's word for it, and what was seen meanwhile. */
export function outcomesOf(
  executed: VerifierRun,
  expected: readonly Expected[],
  visits: readonly Visit[],
): readonly VerifiedInteraction['outcome'][] {
  if (!('results' in executed)) {
    return expected.map(() => ({ kind: 'inconclusive', because: executed.failure }));
  }
  const { results } = executed;
  assertInStep(results, expected, visits);
  const takeError = errorsInTurn(results);
  return results.interactions.map(({ ok, description }, index) => {
    const visit = visits[index];
    const seen = visit === undefined ? {} : { visit };
    if (ok) return { kind: 'ok', ...seen };
    return { ...takeError({ description, pending: expected[index]?.pending ?? false }), ...seen };
  });
}

interface Failure {
  readonly kind: 'failed' | 'pending-failed';
  readonly error?: JsonObject;
}

interface Queue {
  readonly kind: Failure['kind'];
  readonly left: JsonObject[];
}

/**
 * The errors stand in the order of the interactions, those of pending ones apart, and name an interaction by its description
 * alone: one is taken where it concerns the interaction in question, and else left for the one that it concerns. Two
 * interactions may have the same description; then it counts whether the interaction is pending.
 */
function errorsInTurn({ errors, pendingErrors }: VerifierResults): (interaction: Expected) => Failure {
  const gating: Queue = { kind: 'failed', left: [...errors] };
  const pending: Queue = { kind: 'pending-failed', left: [...pendingErrors] };
  return (interaction) => {
    const likeliestFirst = interaction.pending ? [pending, gating] : [gating, pending];
    for (const { kind, left } of likeliestFirst) {
      const [error] = left;
      if (error === undefined || !concerns(error, interaction.description)) continue;
      left.shift();
      return { kind, error };
    }
    // What nobody calls pending fails the run.
    return { kind: 'failed' };
  };
}

function concerns({ interaction }: JsonObject, description: string): boolean {
  return typeof interaction === 'string' && interaction.endsWith(` - ${description}`);
}

/** Results and visits are matched by their order; were one of them out of step, every line of the report would be wrong. */
function assertInStep(
  { interactions }: VerifierResults,
  expected: readonly Expected[],
  visits: readonly Visit[],
): void {
  const same = interactions.every(({ description }, index) => description === expected[index]?.description);
  if (!same || interactions.length !== expected.length || visits.length !== interactions.length) {
    throw new InternalError('out-of-step', 'the verifier did not verify the interactions in the order of the pact');
  }
}
