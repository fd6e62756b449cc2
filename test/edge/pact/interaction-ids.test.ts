import { expect, it } from 'vitest';
import { interactionChecks, type VerifiedInteraction } from '../../../src/edge/pact/interaction-checks.ts';

const interaction = (description: string): VerifiedInteraction => ({
  consumer: 'Spinner',
  provider: 'customer userinfo',
  description,
  stateNames: [],
  url: 'file:///pact.json',
  outcome: { kind: 'ok' },
});

it('interactions of one name, or of names that differ in their signs alone, have ids of their own', () => {
  const checks = interactionChecks(['a person', 'A person!', 'another', 'a person'].map(interaction), {
    givenBy: new Map(),
    setsUpStates: false,
    showValues: false,
    redact: String,
  });
  expect(checks.map(({ id }) => id)).toEqual([
    'pact/spinner/customer-userinfo/a-person',
    'pact/spinner/customer-userinfo/a-person-2',
    'pact/spinner/customer-userinfo/another',
    'pact/spinner/customer-userinfo/a-person-3',
  ]);
});
