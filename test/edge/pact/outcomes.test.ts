import { describe, expect, it, test } from 'vitest';
import { outcomesOf } from '../../../src/edge/pact/outcomes.ts';
import type { Visit } from '../../../src/edge/pact/proxy.ts';
import type { VerifierRun } from '../../../src/edge/pact/run-verifier.ts';

interface Told {
  readonly description: string;
  readonly pending: boolean;
  readonly ok: boolean;
}

const visit: Visit = { states: [], values: new Map() };
const visitsOf = (told: readonly Told[]): readonly Visit[] => told.map(() => visit);

/** As the verifier tells it: errors and pending errors apart, each with those of its kind alone. */
function run(told: readonly Told[]): VerifierRun {
  const failed = told.flatMap((one, index) =>
    one.ok
      ? []
      : [
          {
            pending: one.pending,
            error: { interaction: `Verifying a pact between c and p - ${one.description}`, index },
          },
        ],
  );
  return {
    results: {
      interactions: told.map(({ description, ok }) => ({ description, ok })),
      errors: failed.filter(({ pending }) => !pending).map(({ error }) => error),
      pendingErrors: failed.filter(({ pending }) => pending).map(({ error }) => error),
      unread: [],
      output: [],
    },
    log: '',
  };
}

const expected = (told: readonly Told[]) =>
  told.map(({ pending, ok }, index) =>
    ok ? { kind: 'ok', visit } : { kind: pending ? 'pending-failed' : 'failed', visit, error: { index } },
  );

/** Every way in which so many interactions may be pending or not, and answered rightly or not. */
function everyWay(descriptions: readonly string[]): readonly (readonly Told[])[] {
  const [first, ...rest] = descriptions;
  if (first === undefined) return [[]];
  return everyWay(rest).flatMap((others) =>
    [true, false].flatMap((pending) => [true, false].map((ok) => [{ description: first, pending, ok }, ...others])),
  );
}

const line = (told: readonly Told[]): string =>
  told
    .map(({ description, pending, ok }) => `${description} ${pending ? 'pending ' : ''}${ok ? 'ok' : 'failed'}`)
    .join(', ');

describe('what came of interactions of which some are pending', () => {
  test.each([
    [['d', 'e', 'g']],
    // One description ends as another does, or is the same: it alone does not tell whose error one is.
    [['b', 'a - b', 'b']],
    [['same', 'same', 'same', 'other']],
  ])('%j in every way', (descriptions) => {
    for (const told of everyWay(descriptions)) {
      expect(outcomesOf(run(told), told, visitsOf(told)), line(told)).toMatchObject(expected(told));
    }
  });

  it('takes the word of the verifier where the pact says something else of an interaction', () => {
    const told = [
      { description: 'd', pending: true, ok: false },
      { description: 'e', pending: false, ok: false },
    ];
    const said = told.map((one) => ({ ...one, pending: !one.pending }));
    expect(outcomesOf(run(told), said, visitsOf(told))).toMatchObject(expected(told));
  });

  it('counts a failure that no error tells of as one that gates', () => {
    const told = { description: 'd', pending: true, ok: false };
    const silent = run([told, { ...told, description: 'another' }]);
    if (!('results' in silent)) throw new Error('the run has no results');
    const [first, ...others] = silent.results.pendingErrors;
    expect(first).toBeDefined();
    const outcomes = outcomesOf(
      { ...silent, results: { ...silent.results, pendingErrors: others } },
      [told, { ...told, description: 'another' }],
      [visit, visit],
    );
    expect(outcomes).toMatchObject([{ kind: 'failed' }, { kind: 'pending-failed', error: { index: 1 } }]);
    expect(outcomes[0]).toEqual({ kind: 'failed', visit });
  });
});
