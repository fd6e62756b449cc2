import type { VerifierRun } from './run-verifier.ts';

/** Why the verifier could not read a pact; undefined where it read all that it was given. */
export function readingTrouble(executed: VerifierRun): string | undefined {
  if (!('results' in executed)) return undefined;
  const { interactions, unread } = executed.results;
  if (unread.length > 0) return unread.join('; ');
  if (interactions.length > 0) return undefined;
  // Of a value that it did not expect it says no more than where in its own code it stumbled, and in its log alone.
  const [, panic] = /panicked at [^\n]*\n([^\n]*)/.exec(executed.log) ?? [];
  return panic === undefined ? undefined : `it stumbled over a value (${panic})`;
}
