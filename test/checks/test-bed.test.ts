import { describe, expect, it } from 'vitest';
import type { Check, Exchanges, Judgement } from '../../src/model/check.ts';
import { aCheck, aFinding } from '../support/check.ts';
import { aProbe } from '../support/exchange.ts';
import { evaluate, type Subject } from '../support/fixtures/evaluate.ts';
import { fixtureResults } from '../support/fixtures/exchanges.ts';
import { type Base, type Fixture, parseFixture } from '../support/fixtures/fixture.ts';
import { gutted, guttings } from '../support/fixtures/gut.ts';

/** The test bed itself: what it is there to notice, it notices. */
const first = aProbe('first');
const second = aProbe('second');
const base: Base = {
  target: 'https://a.example/',
  exchanges: {
    first: {
      status: 200,
      headers: { 'Content-Type': 'application/json', 'X-A': '1' },
      body: { json: { a: 1, b: { c: [1, 2] } } },
    },
    second: { like: 'first', status: 201 },
  },
};

/** Violated where an exchange has another status than its base. */
function statusCheck(id: string, name: 'first' | 'second', status: number): Check {
  const probe = name === 'first' ? first : second;
  const judge = (exchanges: Exchanges): Judgement => {
    const result = exchanges(probe);
    if ('notSent' in result) return { outcome: 'not-applicable', because: result.notSent };
    if (result.error !== undefined) return { outcome: 'inconclusive', because: result.error.message };
    if (result.response.status === status) return { outcome: 'conforms' };
    const finding = aFinding({ message: `status ${result.response.status}`, exchange: name });
    return { outcome: 'violates', findings: [finding], more: 0 };
  };
  return aCheck(id, { outcome: 'conforms' }, { probes: [probe], judge });
}

const rests = aCheck(
  'x/rests',
  { outcome: 'conforms' },
  {
    probes: [first],
    judge: (exchanges) => {
      const result = exchanges(first);
      const isWrong = 'response' in result && result.response !== undefined && result.response.status !== 200;
      return isWrong ? { outcome: 'blocked', by: 'x/first' } : { outcome: 'conforms' };
    },
  },
);

const subject: Subject = {
  name: 'x',
  checks: [statusCheck('x/first', 'first', 200), statusCheck('x/second', 'second', 201), rests],
  base,
};

const problems = (check: string, fixture: Omit<Fixture, 'shows'>, over: Partial<Subject> = {}) =>
  evaluate({ check, name: 'test', fixture: { shows: 'A test.', ...fixture } }, { ...subject, ...over });

const firstIs500 = { first: { status: 500 }, second: { status: 201 } };

describe('evaluate', () => {
  it.each<[string, Omit<Fixture, 'shows'>]>([
    ['x/first', { kind: 'conforms' }],
    ['x/first', { kind: 'odd', exchanges: { first: { reason: 'x' } } }],
    [
      'x/first',
      {
        kind: 'violates',
        exchanges: firstIs500,
        findings: [{ pointer: '', exchange: 'first', message: 'STATUS 500', fix: ['Mend', 'it'] }],
      },
    ],
    [
      'x/first',
      {
        kind: 'violates',
        exchanges: { first: { status: 500 }, second: { status: 500 } },
        findings: [{ pointer: '' }],
        alsoViolates: ['x/second'],
      },
    ],
    ['x/rests', { kind: 'blocked', exchanges: firstIs500, blockedBy: 'x/first' }],
    ['x/second', { kind: 'not-applicable', exchanges: { second: { notSent: 'no token' } }, because: 'no token' }],
    ['x/second', { kind: 'odd', outcome: 'not-applicable', exchanges: { second: { notSent: 'no token' } } }],
    [
      'x/second',
      {
        kind: 'inconclusive',
        exchanges: { second: { error: { code: 'reset', message: 'cut', hint: '' } } },
        because: 'cut',
      },
    ],
  ])('finds nothing wrong with a fixture of %s that tells the truth: %j', (check, fixture) => {
    expect(problems(check, fixture)).toEqual([]);
  });

  it.each<[string, Omit<Fixture, 'shows'>, RegExp]>([
    ['x/never', { kind: 'conforms' }, /there is no check x\/never/],
    ['x/first', { kind: 'conforms', exchanges: firstIs500 }, /x\/first violates: .*; the fixture says conforms/],
    ['x/first', { kind: 'violates', findings: [{ pointer: '' }] }, /x\/first conforms; the fixture says violates/],
    ['x/first', { kind: 'violates', exchanges: firstIs500, findings: [{ pointer: '/a' }] }, /the findings are at ""/],
    [
      'x/first',
      { kind: 'violates', exchanges: firstIs500, findings: [{ pointer: '' }, { pointer: '' }] },
      /the findings are at ""$/,
    ],
    [
      'x/first',
      { kind: 'violates', exchanges: firstIs500, findings: [{ pointer: '', message: 'status 404' }] },
      /message .* lacks "status 404"/,
    ],
    [
      'x/first',
      { kind: 'violates', exchanges: firstIs500, findings: [{ pointer: '', fix: ['Mend', 'never'] }] },
      /fix .* lacks "never"/,
    ],
    [
      'x/first',
      { kind: 'violates', exchanges: firstIs500, findings: [{ pointer: '', exchange: 'second' }] },
      /is of first/,
    ],
    [
      'x/first',
      { kind: 'violates', exchanges: firstIs500, findings: [{ pointer: '' }], more: 1 },
      /there are 0 more findings/,
    ],
    [
      'x/first',
      {
        kind: 'violates',
        exchanges: { first: { status: 500 } },
        findings: [{ pointer: '' }],
        alsoViolates: ['x/second'],
      },
      /x\/second conforms, which .*: take it out of alsoViolates/,
    ],
    [
      'x/second',
      { kind: 'conforms', exchanges: firstIs500 },
      /x\/first violates: .*, which .*: name it in alsoViolates/,
    ],
    ['x/second', { kind: 'conforms', alsoViolates: ['x/gone'] }, /names x\/gone, which does not exist/],
    ['x/rests', { kind: 'blocked', exchanges: firstIs500, blockedBy: 'x/second' }, /x\/rests is blocked by x\/first/],
    [
      'x/second',
      { kind: 'not-applicable', exchanges: { second: { notSent: 'no token' } }, because: 'no phone' },
      /lacks "no phone"/,
    ],
  ])('says what is wrong with a fixture of %s: %j', (check, fixture, problem) => {
    expect(problems(check, fixture)).toContainEqual(expect.stringMatching(problem));
  });

  it('notices a check that crashes, whoever the fixture belongs to', () => {
    const crashing = aCheck('x/bad', new Error('oops'));
    const checks = [...subject.checks, { ...crashing, probes: [first] }];
    expect(problems('x/first', { kind: 'conforms' }, { checks })).toEqual(
      ['x/bad is crashed: Error: oops, which is not what the fixture declares'].map(() =>
        expect.stringMatching(/^x\/bad is crashed/),
      ),
    );
  });
});

describe('the exchanges of a fixture', () => {
  const results = (exchanges: Fixture['exchanges'], over: Partial<Fixture> = {}) =>
    fixtureResults([first, second], base, {
      kind: 'conforms',
      shows: 'A test.',
      ...(exchanges === undefined ? {} : { exchanges }),
      ...over,
    });
  const response = (exchanges: Fixture['exchanges'], index = 0) => {
    const result = results(exchanges)[index];
    if (result === undefined || !('response' in result) || result.response === undefined)
      throw new Error('no response');
    return { ...result.response, body: Buffer.from(result.response.body).toString() };
  };

  it('are those of the base where it says nothing', () => {
    expect(response({})).toEqual({
      status: 200,
      reason: 'OK',
      httpVersion: '1.1',
      headers: [
        ['Content-Type', 'application/json'],
        ['X-A', '1'],
      ],
      body: '{"a":1,"b":{"c":[1,2]}}',
    });
  });

  it('are like another of the base, with the differences of both', () => {
    const changed = { first: { body: { set: { '/a': 2 } } } };
    expect(response(changed, 1)).toMatchObject({ status: 201, body: '{"a":2,"b":{"c":[1,2]}}' });
  });

  it.each([
    [{ json: [null] }, '[null]'],
    [{ json: null }, 'null'],
    [{ text: '{' }, '{'],
    [{ text: '' }, ''],
    [{ base64: 'eyI=' }, '{"'],
    [{ series: { before: '[', each: '#', times: 3, after: ']' } }, '[0,1,2]'],
    [{ set: { '/a': null, '/b/c/0': 'x', '/d~1e': 1 } }, '{"a":null,"b":{"c":["x",2]},"d/e":1}'],
    [{ remove: ['/a', '/b/c'] }, '{"b":{}}'],
    [{ set: { '/b/d': 1 }, remove: ['/b/c'] }, '{"a":1,"b":{"d":1}}'],
  ])('have the body %j', (body, text) => {
    expect(response({ first: { body } }).body).toBe(text);
  });

  it.each([
    [{ 'x-a': null }, [['Content-Type', 'application/json']]],
    [
      { 'content-type': 'text/html' },
      [
        ['X-A', '1'],
        ['content-type', 'text/html'],
      ],
    ],
    [
      { 'X-A': ['2', '3'] },
      [
        ['Content-Type', 'application/json'],
        ['X-A', '2'],
        ['X-A', '3'],
      ],
    ],
  ])('have the headers %j', (headers, expected) => {
    expect(response({ first: { headers } }).headers).toEqual(expected);
  });

  it('have the target', () => {
    const [result] = results({}, { target: 'http://b.example/' });
    expect(result).toMatchObject({ request: { url: 'http://b.example/', method: 'GET' } });
  });

  it('may be unsent or failed', () => {
    const error = { code: 'reset', message: 'cut', hint: '' } as const;
    expect(results({ second: { notSent: 'no token', expected: true } })[1]).toEqual({
      name: 'second',
      notSent: 'no token',
      expected: true,
    });
    expect(results({ second: { error } })[1]).toMatchObject({ name: 'second', error });
    // What another is like, it is like in this too.
    expect(results({ first: { error } })[1]).toMatchObject({ name: 'second', error });
  });

  it('are of probes that exist', () => {
    expect(() => results({ third: { status: 200 } })).toThrow('there is no probe "third"; there are first, second');
  });

  it('are changed only where there is something', () => {
    expect(() => results({ first: { body: { set: { '/x/y': 1 } } } })).toThrow('there is nothing at /x/y');
  });
});

describe('a fixture file', () => {
  const whole = { kind: 'conforms', shows: 'A test.' };

  it.each([
    ['a member that is none', { ...whole, finding: [] }, 'must NOT have additional properties'],
    ['an unknown kind', { ...whole, kind: 'breaks' }, 'must be equal to one of the allowed values'],
    ['no sentence', { ...whole, shows: 'a test' }, 'must match pattern'],
    [
      'an exchange with a member that is none',
      { ...whole, exchanges: { first: { stauts: 200 } } },
      'must NOT have additional properties',
    ],
    [
      'two ways to give a body',
      { ...whole, exchanges: { first: { body: { json: 1, text: '' } } } },
      'must NOT have more than 1',
    ],
    ['a pointer that is none', { ...whole, kind: 'violates', findings: [{ pointer: 'a' }] }, 'must match pattern'],
    ['findings where nothing is violated', { ...whole, findings: [{ pointer: '' }] }, 'findings is not for conforms'],
    ['no findings where something is', { ...whole, kind: 'violates' }, 'violates needs findings'],
    ['no cause where it is blocked', { ...whole, kind: 'blocked' }, 'blocked needs blockedBy'],
    ['no reason where it is not applicable', { ...whole, kind: 'not-applicable' }, 'not-applicable needs because'],
  ])('with %s is refused', (_what, value, message) => {
    expect(() => parseFixture(value, 'x.yaml')).toThrow(message);
    expect(() => parseFixture(value, 'x.yaml')).toThrow('x.yaml');
  });
});

describe('guttings', () => {
  const judgements: readonly Judgement[] = [
    { outcome: 'conforms' },
    { outcome: 'violates', findings: [aFinding({ pointer: '/a', exchange: 'first' }), aFinding()], more: 0 },
    { outcome: 'not-applicable', because: 'no phone' },
    { outcome: 'blocked', by: 'x/first' },
    { outcome: 'inconclusive', because: 'cut' },
  ];

  it.each(guttings)('$name changes some judgement', (gutting) => {
    const changed = judgements.filter((judgement) => {
      const check = gutted(aCheck('x/one', judgement), gutting);
      return (
        JSON.stringify(check.judge(() => ({ name: '', notSent: '', expected: false }))) !== JSON.stringify(judgement)
      );
    });
    expect(changed).not.toEqual([]);
  });
});
