import { describe, expect, it } from 'vitest';
import { Tally } from '../../src/engine/tally.ts';
import type { CheckReport } from '../../src/model/report.ts';
import type { TargetExitStatus, TargetResult } from '../../src/model/target.ts';
import { targetsSummary } from '../../src/reporters/targets-summary.ts';
import { sampleResult } from '../support/sample-result.ts';

function tallyOf(results: readonly TargetResult[]): Tally {
  const tally = new Tally();
  for (const result of results) tally.add(result);
  return tally;
}

function several(amount: number, more: Partial<TargetResult>): readonly TargetResult[] {
  return Array.from({ length: amount }, (_, index) => sampleResult(`t${index + 1}`, 'conforms', more));
}

describe('the lists of targets', () => {
  it('end after twenty, and the summary counts the rest', () => {
    const tally = tallyOf(several(21, { verdict: 'violates', exitStatus: 1 }));
    expect([tally.failing.length, tally.failing.at(-1), tally.failures]).toEqual([20, 't20', 21]);
    expect(targetsSummary(tally)).toMatch(/^ {2}t20\n {2}and 1 more\n/m);
  });

  it('end after twenty also where nothing could be judged', () => {
    const tally = tallyOf(several(21, { verdict: 'inconclusive', exitStatus: 3 }));
    expect([tally.unjudged.length, tally.unjudged.at(-1)?.id, tally.unjudgedTotal]).toEqual([20, 't20', 21]);
    expect(targetsSummary(tally)).toMatch(/^ {2}t20: .*\n {2}and 1 more\n/m);
  });

  it('have a target that conforms and has too many warnings, since it fails the run', () => {
    const tally = tallyOf([sampleResult('warned', 'conforms', { exitStatus: 1 }), sampleResult('fine')]);
    expect([tally.failing, tally.failures, tally.verdicts.conforms]).toEqual([['warned'], 1, 2]);
  });

  it('have a target of which a check crashed', () => {
    const crashed = sampleResult('c', 'inconclusive', {
      exitStatus: 70,
      checks: [],
      error: { code: 'x', message: 'm' },
    });
    expect(tallyOf([crashed]).unjudged).toEqual([{ id: 'c', because: 'm' }]);
  });
});

describe('the checks that are violated', () => {
  const { checks } = sampleResult('any', 'violates');
  const [sample] = checks.filter(({ outcome, gates }) => outcome === 'violates' && gates);
  if (sample === undefined) throw new Error('the sample violates nothing');
  const violating = (id: string, over: Partial<CheckReport> = {}): CheckReport => ({ ...sample, id, ...over });

  it('are listed the commonest first, and those that are as common by their ids', () => {
    const tally = tallyOf([
      sampleResult('1', 'violates', { checks: [violating('userinfo/b'), violating('userinfo/c')] }),
      sampleResult('2', 'violates', { checks: [violating('userinfo/c'), violating('userinfo/a')] }),
    ]);
    expect(tally.violated().map(({ id, targets }) => [id, targets])).toEqual([
      ['userinfo/c', 2],
      ['userinfo/a', 1],
      ['userinfo/b', 1],
    ]);
  });

  it('are none that do not fail a run', () => {
    const [warning, blocked] = [
      violating('userinfo/w', { gates: false }),
      violating('userinfo/x', { outcome: 'blocked' }),
    ];
    expect(tallyOf([sampleResult('1', 'violates', { checks: [warning, blocked] })]).violated()).toEqual([]);
  });
});

it.each<[readonly TargetExitStatus[], TargetExitStatus]>([
  [[], 0],
  [[0, 0], 0],
  [[0, 3], 3],
  [[3, 70, 0], 70],
  [[3, 70, 1, 0], 1],
])('targets that end with %j end a run with %d', (statuses, status) => {
  const results = statuses.map((exitStatus, index) => sampleResult(String(index), 'conforms', { exitStatus }));
  expect(tallyOf(results).exitStatus()).toBe(status);
});
