import { describe, expect, it } from 'vitest';
import { gates } from '../../src/engine/ledger.ts';
import { summarise, verdictOf } from '../../src/engine/summary.ts';
import type { CheckReport, Outcome, Profile } from '../../src/model/report.ts';
import type { Level, Requirement } from '../../src/model/requirement.ts';

function check(outcome: Outcome, gating = true): CheckReport {
  return {
    id: 'x/one',
    title: 'One',
    level: gating ? 'MUST' : 'SHOULD',
    gates: gating,
    outcome,
    source: { name: 'n', section: 's', url: 'u' },
    exchanges: [],
    findings: [],
  };
}

const none = {
  conforms: 0,
  violates: 0,
  warnings: 0,
  notApplicable: 0,
  blocked: 0,
  inconclusive: 0,
  crashed: 0,
  waived: 0,
};

describe('summary', () => {
  it.each<[Outcome, boolean, keyof typeof none]>([
    ['conforms', true, 'conforms'],
    ['conforms', false, 'conforms'],
    ['violates', true, 'violates'],
    ['violates', false, 'warnings'],
    ['not-applicable', true, 'notApplicable'],
    ['blocked', true, 'blocked'],
    ['blocked', false, 'blocked'],
    ['inconclusive', true, 'inconclusive'],
    ['crashed', true, 'crashed'],
    ['waived', true, 'waived'],
  ])('%s, gating %s, counts as %s', (outcome, gating, member) => {
    expect(summarise([check(outcome, gating)])).toEqual({ ...none, [member]: 1 });
  });

  it('counts every check once', () => {
    const checks = [check('conforms'), check('conforms'), check('violates'), check('violates', false)];
    expect(summarise(checks)).toEqual({ ...none, conforms: 2, violates: 1, warnings: 1 });
    expect(summarise([])).toEqual(none);
  });
});

describe('verdict', () => {
  it.each<[string, readonly CheckReport[], string]>([
    ['all conform', [check('conforms'), check('not-applicable'), check('waived')], 'conforms'],
    ['a gating one is violated', [check('conforms'), check('violates')], 'violates'],
    ['one that does not gate is violated', [check('conforms'), check('violates', false)], 'conforms'],
    ['a gating one is inconclusive', [check('conforms'), check('inconclusive')], 'inconclusive'],
    ['a gating one is blocked', [check('conforms'), check('blocked')], 'inconclusive'],
    ['one that does not gate is inconclusive', [check('conforms'), check('inconclusive', false)], 'conforms'],
    ['one that does not gate is blocked', [check('conforms'), check('blocked', false)], 'conforms'],
    ['one that does not gate crashed', [check('conforms'), check('crashed', false)], 'inconclusive'],
    ['a violation and a crash', [check('violates'), check('crashed')], 'violates'],
    ['a violation and what it blocks', [check('violates'), check('blocked'), check('inconclusive')], 'violates'],
  ])('%s: %s', (_what, checks, verdict) => {
    expect(verdictOf(checks)).toBe(verdict);
  });
});

describe('what gates', () => {
  const requirement = (level: Level, source: string): Requirement => ({
    id: 'userinfo.x',
    level,
    source: { id: source, name: '', section: '', url: '' },
    statement: '',
    checks: [],
  });

  it.each<[Level, string, Profile, boolean]>([
    ['MUST', 'closer-docs', 'closer', true],
    ['MUST', 'closer-client', 'closer', true],
    ['MUST', 'decision', 'closer', true],
    ['MUST', 'rfc6750', 'closer', false],
    ['MUST', 'rfc8259', 'closer', false],
    ['MUST', 'closer-docs', 'strict', true],
    ['MUST', 'rfc6750', 'strict', true],
    ['SHOULD', 'closer-docs', 'closer', false],
    ['SHOULD', 'rfc6750', 'strict', false],
    ['MAY', 'decision', 'closer', false],
    ['MAY', 'decision', 'strict', false],
  ])('%s of %s in the profile %s: %s', (level, source, profile, expected) => {
    expect(gates(requirement(level, source), profile)).toBe(expected);
  });
});
