import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../src/engine/judge.ts';
import { evaluate } from '../support/fixtures/evaluate.ts';
import { fixtureResults } from '../support/fixtures/exchanges.ts';
import { subjects } from './subjects.ts';

/** All fixtures against all checks of their subject. */
describe.each(subjects)('kill matrix of $name', (subject) => {
  const { checks, base, fixtures } = subject;

  it('has base exchanges that every check judges and finds to conform', () => {
    const probes = [...new Set(checks.flatMap((check) => check.probes))];
    const results = fixtureResults(probes, base, { kind: 'conforms', shows: 'The base.' });
    const outcomes = judgeChecks(checks, results).map(({ check, judgement }) => [check.id, judgement]);
    expect(outcomes).toEqual(checks.map(({ id }) => [id, { outcome: 'conforms' }]));
  });

  for (const fixture of fixtures) {
    it(`${fixture.check}, ${fixture.name}: ${fixture.fixture.shows}`, () => {
      expect(evaluate(fixture, subject)).toEqual([]);
    });
  }
});
