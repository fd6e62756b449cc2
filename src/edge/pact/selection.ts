import { isJsonObject } from '../../wire/json-object.ts';
import type { Interaction, Pact, ProviderState } from './pact-file.ts';
import { shippedPacts } from './shipped-pacts.ts';
import type { GivenValues } from './substitute.ts';

/** An interaction, and why it is not verified where it is not. */
export interface Selected {
  readonly interaction: Interaction;
  readonly because?: string;
}

/** States of our own pacts that hold for any person whose access token is given: everybody has the required members. */
const heldByAToken: ReadonlySet<string> = new Set(['a person with the required members alone']);

/**
 * Picks the interactions that can be verified. Where nothing sets up provider states, those of our own pacts are passed over: a
 * provider that is not in the state would be called wrong for it. States of other pacts are for their authors to have set up.
 */
export function selectInteractions(pact: Pact, given: GivenValues, setsUpStates: boolean): readonly Selected[] {
  if (setsUpStates) return pact.interactions.map((interaction) => ({ interaction }));
  const ours = ourStates();
  return pact.interactions.map((interaction) => {
    const lacking = interaction.states.find((state) => ours.has(state.name) && !holds(state, given));
    if (lacking === undefined) return { interaction };
    const because = heldByAToken.has(lacking.name)
      ? 'no access token was given (CLOSER_USERINFO_TOKEN or --token-file)'
      : `the provider state "${lacking.name}" is needed, and nothing sets it up (--state-url)`;
    return { interaction, because };
  });
}

function holds({ name }: ProviderState, given: GivenValues): boolean {
  return heldByAToken.has(name) && given.has('accessToken');
}

function ourStates(): ReadonlySet<string> {
  return new Set(
    [...shippedPacts().values()].flatMap(({ pact }) =>
      pact.interactions.flatMap(({ states }) => states.map(({ name }) => name)),
    ),
  );
}

/** The pact with some of its interactions alone. */
export function pactWith(pact: Pact, interactions: readonly Interaction[]): string {
  return JSON.stringify({
    ...pact.document,
    interactions: interactions.map(({ document }) => document),
  });
}

/** Whether the interactions of a pact say by a parameter of their states which of their tokens is a person's. */
export function namesItsTokens(pact: Pact): boolean {
  return pact.interactions.some(({ states }) =>
    states.some(({ params }) => isJsonObject(params) && 'accessToken' in params),
  );
}
