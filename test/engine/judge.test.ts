import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../src/engine/judge.ts';
import type { Judgement } from '../../src/model/check.ts';
import { aCheck, aFinding } from '../support/check.ts';
import { answered, aProbe } from '../support/exchange.ts';

const conforms: Judgement = { outcome: 'conforms' };
const violates: Judgement = { outcome: 'violates', findings: [aFinding()], more: 0 };
const inconclusive: Judgement = { outcome: 'inconclusive', because: 'it was never reached' };
const notApplicable: Judgement = { outcome: 'not-applicable', because: 'there is no phone' };
const blockedBy = (by: string): Judgement => ({ outcome: 'blocked', by });

/** What each check comes to, by id. */
function outcomes(judgements: Readonly<Record<string, Judgement | Error>>) {
  const checks = Object.entries(judgements).map(([id, judgement]) => aCheck(id, judgement));
  return Object.fromEntries(judgeChecks(checks, []).map(({ check, judgement }) => [check.id, judgement]));
}

it('gives each check the exchanges of its probes, and the judgements in the order of the checks', () => {
  const exchange = answered('a');
  const probe = aProbe('a');
  const seen: unknown[] = [];
  const one = aCheck('x/one', conforms, {
    judge: (exchanges) => {
      seen.push(exchanges(probe));
      return conforms;
    },
  });
  const two = aCheck('x/two', notApplicable);
  expect(judgeChecks([one, two], [exchange]).map(({ check }) => check)).toEqual([one, two]);
  expect(seen).toEqual([exchange]);
});

it('says of an exchange that is not there that it is not there', () => {
  const check = aCheck('x/one', conforms, {
    judge: (exchanges) => {
      const result = exchanges(aProbe('missing'));
      return { outcome: 'inconclusive', because: 'notSent' in result && !result.expected ? result.notSent : '' };
    },
  });
  expect(judgeChecks([check], []).map(({ judgement }) => judgement)).toEqual([
    { outcome: 'inconclusive', because: 'the exchange "missing" is not there' },
  ]);
});

describe('a check that throws', () => {
  it('is crashed, and stops no other', () => {
    expect(outcomes({ 'x/bad': new TypeError('nothing there'), 'x/good': conforms })).toEqual({
      'x/bad': { outcome: 'crashed', because: 'TypeError: nothing there' },
      'x/good': conforms,
    });
  });

  it('may throw anything', () => {
    const check = aCheck('x/bad', conforms, {
      judge: () => {
        throw 'a string';
      },
    });
    expect(judgeChecks([check], []).map(({ judgement }) => judgement)).toEqual([
      { outcome: 'crashed', because: 'a string' },
    ]);
  });

  it('leaves what rests on it inconclusive, and does not call itself violated', () => {
    expect(outcomes({ 'x/bad': new Error('oops'), 'x/rests': blockedBy('x/bad') })).toMatchObject({
      'x/rests': { outcome: 'inconclusive', because: 'x/bad crashed' },
    });
  });
});

describe('a blocked check', () => {
  it('names the check that is violated', () => {
    expect(outcomes({ 'x/root': violates, 'x/rests': blockedBy('x/root') })['x/rests']).toEqual(blockedBy('x/root'));
  });

  it('names the root cause, through any number of blocked ones, in any order', () => {
    expect(
      outcomes({
        'x/last': blockedBy('x/third'),
        'x/third': blockedBy('x/second'),
        'x/second': blockedBy('x/root'),
        'x/root': violates,
      }),
    ).toEqual({
      'x/last': blockedBy('x/root'),
      'x/third': blockedBy('x/root'),
      'x/second': blockedBy('x/root'),
      'x/root': violates,
    });
  });

  it('is inconclusive where its cause is', () => {
    expect(
      outcomes({ 'x/root': inconclusive, 'x/second': blockedBy('x/root'), 'x/last': blockedBy('x/second') }),
    ).toEqual({ 'x/root': inconclusive, 'x/second': inconclusive, 'x/last': inconclusive });
  });

  it.each([
    ['conforms', conforms],
    ['not-applicable', notApplicable],
  ])('is our own fault where its cause %s', (outcome, cause) => {
    expect(outcomes({ 'x/root': cause, 'x/rests': blockedBy('x/root') })['x/rests']).toEqual({
      outcome: 'crashed',
      because: expect.stringMatching(new RegExp(`InternalError: x/root .*${outcome}`)),
    });
  });

  it('is our own fault where its cause does not run', () => {
    expect(outcomes({ 'x/rests': blockedBy('x/root') })['x/rests']).toEqual({
      outcome: 'crashed',
      because: 'InternalError: x/root does not run',
    });
  });

  it('is our own fault, and no hang, where causes go round in a circle', () => {
    const judged = outcomes({ 'x/a': blockedBy('x/b'), 'x/b': blockedBy('x/a') });
    expect(judged).toMatchObject({ 'x/a': { outcome: 'crashed' }, 'x/b': { outcome: 'crashed' } });
  });
});
