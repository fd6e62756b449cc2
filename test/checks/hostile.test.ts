import { describe, expect, it } from 'vitest';
import { userinfoChecks } from '../../src/checks/index.ts';
import { judgeChecks } from '../../src/engine/judge.ts';
import type { ProbeResult, RecordedResponse } from '../../src/model/exchange.ts';
import { fixtureResults } from '../support/fixtures/exchanges.ts';
import { subjects } from './subjects.ts';

const base = subjects.find(({ name }) => name === 'userinfo')?.base;
if (base === undefined) throw new Error('there is no base of userinfo');
const probes = [...new Set(userinfoChecks.flatMap((check) => check.probes))];
const conforming = fixtureResults(probes, base, { kind: 'conforms', shows: 'The base.' });

const megabyte = 1_048_576;
const within = (value: string) => `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[${value}]}}`;
const item = (value: string) => within(`{"key":"k","value":${value}}`);
const list = (times: number, each: (index: number) => string) =>
  Array.from({ length: times }, (_, i) => each(i)).join(',');

/** Bodies of up to a megabyte that are made to hurt what reads them. */
const bodies: Readonly<Record<string, string | Uint8Array>> = {
  'a megabyte of zeros': new Uint8Array(megabyte),
  'a megabyte of FF': new Uint8Array(megabyte).fill(0xff),
  'a megabyte of quotation marks': '"'.repeat(megabyte),
  'a megabyte of backslashes in a string': `"${'\\'.repeat(megabyte)}"`,
  'a megabyte of opening brackets': '['.repeat(megabyte),
  'a megabyte of opening objects': '{"a":'.repeat(megabyte / 5),
  'a megabyte of white space': ' '.repeat(megabyte),
  'a megabyte of digits': item('9'.repeat(megabyte)),
  'a megabyte of empty objects': within(list(megabyte / 3, () => '{}')),
  'a megabyte of numbers as items': within(list(megabyte / 2, () => '1')),
  'a megabyte of other members': `{${list(megabyte / 12, (index) => `"m${index}":1`)}}`,
  'a megabyte of near misses': `{"userData":{${list(megabyte / 14, (index) => `"emai${index}":1`)}}}`,
  'a megabyte of one name': `{${list(megabyte / 6, () => '"a":1')}}`,
  'a megabyte of names that stand twice, nested': `${'{"a":1,"a":'.repeat(90)}1${'}'.repeat(90)}`,
  'a member name of a megabyte': `{"${'x'.repeat(megabyte)}":1}`,
  'a misspelt required name of a megabyte': `{"userData":{},"externalUserId${'x'.repeat(megabyte)}":1}`,
  'an email of a megabyte': `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[],"email":"${'a.'.repeat(megabyte / 2)}"}}`,
  'an email of at signs': `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[],"email":"${'a@'.repeat(megabyte / 2)}"}}`,
  'a telephone number of a megabyte': `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[],"phone":{"region":"PL","number":"${'6'.repeat(megabyte)}"}}}`,
  'a telephone number of spaces': `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[],"phone":{"region":"PL","number":"6${' '.repeat(megabyte)}6"}}}`,
  'a telephone number of extensions': `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[],"phone":{"region":"PL","number":"${'666777666 ext. 1 '.repeat(5000)}"}}}`,
  'a region of a megabyte': `{"externalUserId":"2","userData":{"id":"2","backOfficeData":[],"phone":{"region":"${'ß'.repeat(megabyte / 2)}","number":"1"}}}`,
  'identifiers of a megabyte': `{"externalUserId":"${'x'.repeat(megabyte)}","userData":{"id":"y","backOfficeData":[]}}`,
  'names of every object':
    '{"__proto__":{"externalUserId":"2"},"constructor":{"prototype":{}},"hasOwnProperty":1,"userData":{"__proto__":null}}',
  'names of every object in place of userData':
    '{"externalUserId":"2","userData":{"__proto__":{"id":"2","backOfficeData":[]}}}',
  'names of every array': within('{"length":1,"key":{"length":-1},"value":{}}'),
  'escape sequences of a terminal': '{"\\u001b[2J\\u001b]0;x\\u0007":1}',
  'a JWT that never ends': `eyJ${'a'.repeat(megabyte)}`,
  'an HTML page that never ends': `<html${'<html'.repeat(megabyte / 5)}`,
  'JSON in JSON in JSON': JSON.stringify(JSON.stringify(JSON.stringify('['.repeat(megabyte / 16)))),
  'a flat body with wrong types throughout':
    '{"id":{},"email":[],"phone":[],"firstName":{},"lastName":1,"backOfficeData":"x"}',
  'a wrapper within wrappers': `${'{"data":'.repeat(99)}{}${'}'.repeat(99)}`,
};

const value64 = 65_536;
/** Header values of up to 64 KiB, as every field that a check reads. */
const values: Readonly<Record<string, string>> = {
  empty: '',
  'quotation marks': '"'.repeat(value64),
  'opened strings': '"\\'.repeat(value64 / 2),
  commas: ','.repeat(value64),
  semicolons: ';'.repeat(value64),
  spaces: `x${' '.repeat(value64)}x`,
  'equals signs': `Bearer ${'='.repeat(value64)}`,
  'Latin-1 bytes': '\u00ff\u0080'.repeat(100),
  controls: '\u0001\u0008\u001b[2J',
  parameters: `a/b;${'c=d;'.repeat(10_000)}`,
  slashes: '/'.repeat(value64),
};

function judge(response: Partial<RecordedResponse>) {
  const results = conforming.map((result): ProbeResult => {
    if ('notSent' in result || result.error !== undefined) return result;
    return { ...result, response: { ...result.response, ...response } };
  });
  const start = performance.now();
  const judged = judgeChecks(userinfoChecks, results);
  return { judged, tookMs: performance.now() - start };
}

/** No check may crash, pass for want of judging, or take long: what is quadratic in a megabyte takes far longer than this. */
function expectSound({ judged, tookMs }: ReturnType<typeof judge>): void {
  expect(judged.filter(({ judgement }) => judgement.outcome === 'crashed')).toEqual([]);
  for (const { judgement } of judged) {
    if (judgement.outcome !== 'violates') continue;
    expect(judgement.findings.length).toBeLessThanOrEqual(100);
    for (const { expected, actual } of judgement.findings) expect(expected.length + actual.length).toBeLessThan(1000);
  }
  expect(tookMs).toBeLessThan(20_000);
}

describe('hostile bodies', () => {
  it.each(Object.keys(bodies))('%s', (name) => {
    const body = bodies[name] ?? '';
    const result = judge({ body: typeof body === 'string' ? Buffer.from(body) : body });
    expectSound(result);
    // Not one of them is a right answer.
    const outcomes = result.judged.map(({ judgement }) => judgement.outcome);
    expect(outcomes.includes('violates') || outcomes.includes('inconclusive')).toBe(true);
  });
});

describe('hostile headers', () => {
  it.each(Object.keys(values))('%s', (name) => {
    const value = values[name] ?? '';
    const names = ['Content-Type', 'Cache-Control', 'WWW-Authenticate', 'Location'];
    for (const status of [200, 302, 401]) {
      expectSound(judge({ status, headers: names.map((field) => [field, value] as const) }));
    }
  });
});

describe('hostile statuses', () => {
  it.each([0, 100, 199, 204, 299, 300, 399, 499, 599, 999])('%d', (status) => {
    expectSound(judge({ status }));
  });
});
