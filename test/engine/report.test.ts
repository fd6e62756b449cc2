import { describe, expect, it } from 'vitest';
import { judgeChecks } from '../../src/engine/judge.ts';
import { requirementOf } from '../../src/engine/ledger.ts';
import { buildReport, type ReportOptions } from '../../src/engine/report.ts';
import { requirements } from '../../src/generated/requirements.ts';
import { contractEdition } from '../../src/generated/schemas.ts';
import type { Check } from '../../src/model/check.ts';
import { InternalError } from '../../src/model/errors.ts';
import type { ProbeResult } from '../../src/model/exchange.ts';
import { violatesForEach } from '../../src/model/verdict.ts';
import { aCheck, aFinding } from '../support/check.ts';
import { answered, failed, unsent } from '../support/exchange.ts';

const options: ReportOptions = {
  tool: { name: 'closer-conformance', version: '1.2.3' },
  subject: 'userinfo',
  target: 'https://oauth.customer.example/userinfo?key=s3cret',
  profile: 'closer',
  startedAt: new Date('2026-01-02T03:04:05.678Z'),
  durationMs: 12.6,
  showValues: false,
  redact: (text) => text.replaceAll('s3cret', '{{token}}'),
};

function report(checks: readonly Check[], results: readonly ProbeResult[] = [], over: Partial<ReportOptions> = {}) {
  return buildReport(judgeChecks(checks, results), results, { ...options, ...over });
}

/** The first check of a report over one check. */
function reported(check: Check, over: Partial<ReportOptions> = {}) {
  const [only] = report([check], [], over).checks;
  if (only === undefined) throw new Error('there is no check');
  return only;
}

it('says what was run, by what, on what and when, without credentials', () => {
  expect(report([aCheck('x/one', { outcome: 'conforms' })])).toMatchObject({
    schemaVersion: 1,
    tool: { name: 'closer-conformance', version: '1.2.3' },
    contract: { edition: contractEdition },
    subject: 'userinfo',
    target: 'https://oauth.customer.example/userinfo?key={{token}}',
    profile: 'closer',
    startedAt: '2026-01-02T03:04:05.678Z',
    durationMs: 13,
    verdict: 'conforms',
    summary: { conforms: 1 },
  });
});

describe('a check', () => {
  it('has level and source of its requirement, and gates by the profile', () => {
    const requirement = requirements['userinfo.bearer-challenge'];
    const { name, section, url } = requirement.source;
    const check = aCheck('x/one', { outcome: 'conforms' }, { requirement: requirement.id });
    expect(reported(check)).toEqual({
      id: 'x/one',
      title: 'title of x/one',
      level: 'MUST',
      gates: false,
      outcome: 'conforms',
      source: { name, section, url },
      exchanges: [],
      findings: [],
    });
    expect(reported(check, { profile: 'strict' }).gates).toBe(true);
  });

  it('names the exchanges that were sent, also those that failed', () => {
    const probes = ['a', 'b', 'c'].map((name) => ({ ...aCheck('x', { outcome: 'conforms' }).probes[0], name }));
    const check: Check = { ...aCheck('x/one', { outcome: 'conforms' }), probes: probes as Check['probes'] };
    const [only] = report([check], [answered('a'), failed('b'), unsent('c')]).checks;
    expect(only?.exchanges).toEqual(['a', 'b']);
  });

  it.each<[Parameters<typeof aCheck>[1], string]>([
    [{ outcome: 'not-applicable', because: 'no phone for s3cret' }, 'no phone for {{token}}'],
    [{ outcome: 'inconclusive', because: 's3cret' }, '{{token}}'],
    [new Error('s3cret'), 'Error: {{token}}'],
  ])('says why it is not judged, without credentials', (judgement, because) => {
    expect(reported(aCheck('x/one', judgement)).because).toBe(because);
  });

  it('says which check blocks it', () => {
    const root = aCheck('x/root', { outcome: 'violates', findings: [aFinding()], more: 0 });
    const checks = report([root, aCheck('x/rests', { outcome: 'blocked', by: 'x/root' })]).checks;
    expect(checks[1]).toMatchObject({ outcome: 'blocked', because: 'x/root is violated', findings: [] });
  });

  it('has a requirement that the ledger has', () => {
    expect(() => requirementOf('userinfo.never')).toThrow(InternalError);
  });
});

describe('findings', () => {
  const violated = (finding: Parameters<typeof aFinding>[0], more = 0) =>
    aCheck('x/one', { outcome: 'violates', findings: [aFinding(finding)], more });

  it('have the place as pointer and as path, and no credential in any text', () => {
    const finding = {
      pointer: '/userData/s3cret/0',
      message: 'm s3cret',
      expected: 'e s3cret',
      actual: 'a s3cret',
      fix: 'f s3cret',
      where: 'w s3cret',
    };
    expect(reported(violated(finding)).findings).toEqual([
      {
        pointer: '/userData/{{token}}/0',
        path: expect.stringMatching(/^\$\.userData.*\{\{token\}\}.*\[0\]$/),
        message: 'm {{token}}',
        expected: 'e {{token}}',
        actual: 'a {{token}}',
        fix: 'f {{token}}',
        where: 'w {{token}}',
      },
    ]);
  });

  it('show a value only where the user asked for values', () => {
    const finding = {
      actual: 'a string of 5 characters',
      value: 'Tyler',
      fix: 'Nest it.',
      fixWithValues: 'Nest Tyler.',
    };
    expect(reported(violated(finding)).findings).toMatchObject([
      { actual: 'a string of 5 characters', fix: 'Nest it.' },
    ]);
    expect(JSON.stringify(reported(violated(finding)))).not.toContain('Tyler');
    expect(reported(violated(finding), { showValues: true }).findings).toMatchObject([
      { actual: 'a string of 5 characters: "Tyler"', fix: 'Nest Tyler.' },
    ]);
  });

  it.each([
    [null, 'null'],
    [false, 'false'],
    [0, '0'],
    ['', '""'],
    [[1, { a: 2 }], '[1,{"a":2}]'],
  ])('show the value %j as JSON', (value, shown) => {
    expect(reported(violated({ value }), { showValues: true }).findings).toMatchObject([{ actual: `wrong: ${shown}` }]);
  });

  it('show no credential, also where values are shown', () => {
    const shown = reported(violated({ value: { echo: 's3cret' }, fixWithValues: 's3cret' }), { showValues: true });
    expect(JSON.stringify(shown)).not.toContain('s3cret');
  });

  it('cut a long value', () => {
    const [finding] = reported(violated({ value: 'x'.repeat(1_000_000) }), { showValues: true }).findings;
    expect(finding?.actual).toBe(`wrong: "${'x'.repeat(199)}…`);
  });

  it.each([
    [198, '"'],
    [199, '…'],
  ])('cut a value of %d characters and its two quotes after two hundred', (length, end) => {
    const [finding] = reported(violated({ value: 'x'.repeat(length) }), { showValues: true }).findings;
    expect(finding?.actual).toBe(`wrong: "${'x'.repeat(length)}${end}`);
  });

  it('are listed a hundred times at most, and the rest is counted', () => {
    const places = Array.from({ length: 250 }, (_, index) => index);
    const judgement = violatesForEach(places, (index) => aFinding({ pointer: `/${index}` }));
    const { findings } = reported(aCheck('x/one', judgement));
    expect(findings.slice(0, 100).map(({ pointer }) => pointer)).toEqual(
      places.slice(0, 100).map((index) => `/${index}`),
    );
    expect(findings.slice(100)).toMatchObject([
      { pointer: '', path: '$', message: '150 more places are wrong in the same way; the first 100 are listed.' },
    ]);
  });

  it('of exactly a hundred places are all', () => {
    const judgement = violatesForEach(Array.from({ length: 100 }), () => aFinding());
    expect(reported(aCheck('x/one', judgement)).findings.every(({ message }) => message === 'It is wrong.')).toBe(true);
  });
});

describe('exchanges', () => {
  it('are all that were sent, without bodies and credentials', () => {
    const exchange = {
      ...answered('a', { status: 401, headers: [['X-Echo-s3cret', 'Bearer s3cret']], text: 'personal' }),
      request: {
        method: 'GET',
        url: 'https://a.example/?s3cret',
        headers: [['Authorization', 'Bearer s3cret']] as const,
        body: 'personal',
      },
      tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
    };
    const result = report([], [exchange, failed('b', 'to s3cret'), unsent('c')]).exchanges;
    expect(result).toEqual([
      {
        name: 'a',
        request: {
          method: 'GET',
          url: 'https://a.example/?{{token}}',
          headers: [['Authorization', 'Bearer {{token}}']],
        },
        response: { status: 401, headers: [['X-Echo-{{token}}', 'Bearer {{token}}']], bytes: 8 },
        timings: { total: 1 },
        tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
        curl: expect.any(String),
      },
      {
        name: 'b',
        request: { method: 'GET', url: 'https://oauth.customer.example/userinfo', headers: [] },
        error: { code: 'reset', message: 'to {{token}}', hint: 'Look.' },
        timings: { total: 1 },
        curl: expect.any(String),
      },
    ]);
    expect(JSON.stringify(result)).not.toContain('s3cret');
  });

  it('have the values of cookies only where the user asked for values', () => {
    const exchange = answered('a', { headers: [['Set-Cookie', 'sid=SESSION; Path=/']] });
    const headersIn = (over: Partial<ReportOptions>) => report([], [exchange], over).exchanges[0]?.response?.headers;
    expect(headersIn({})).toEqual([['Set-Cookie', 'sid={{hidden}}; Path=/']]);
    expect(headersIn({ showValues: true })).toEqual([['Set-Cookie', 'sid=SESSION; Path=/']]);
  });
});
