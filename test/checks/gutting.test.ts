import { describe, expect, it } from 'vitest';
import { evaluate } from '../support/fixtures/evaluate.ts';
import { gutted, guttings } from '../support/fixtures/gut.ts';
import { standing } from './subjects.ts';

/** A fixture that no gutted judge fails proves nothing: each check's own fixtures must notice each way of breaking it. */
describe.each(standing)('gutted checks of $name', (subject) => {
  const { checks, fixtures } = subject;

  it.each(checks)('$id', (check) => {
    const own = fixtures.filter((fixture) => fixture.check === check.id);
    const unnoticed = guttings
      .filter(({ breaks }) => breaks(own.map(({ fixture }) => fixture)))
      .filter((gutting) => {
        const withGutted = checks.map((one) => (one === check ? gutted(check, gutting) : one));
        return own.every((fixture) => evaluate(fixture, { ...subject, checks: withGutted }).length === 0);
      });
    expect(unnoticed.map(({ name }) => name)).toEqual([]);
  });
});
