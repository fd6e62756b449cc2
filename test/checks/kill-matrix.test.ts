import { describe, expect, it } from 'vitest';
import { evaluate } from '../support/fixtures/evaluate.ts';
import { subjects } from './subjects.ts';

/** All fixtures against all checks of their subject. */
describe.each(subjects)('kill matrix of $name', (subject) => {
  const { baseFile, baseProblems, fixtures } = subject;

  it('has base exchanges that every check judges and finds to conform', () => {
    expect(baseProblems, `mend ${baseFile} first: the fixtures are skipped, as they are differences from it`).toEqual(
      [],
    );
  });

  describe.skipIf(baseProblems.length > 0)('fixtures', () => {
    for (const fixture of fixtures) {
      it(`${fixture.check}, ${fixture.name}: ${fixture.fixture.shows}`, () => {
        expect(evaluate(fixture, subject)).toEqual([]);
      });
    }
  });
});
