import { describe, expect, it } from 'vitest';
import type { CheckReport, ExchangeReport, Report } from '../../src/model/report.ts';
import { fixParts } from '../../src/reporters/fix-parts.ts';
import { html } from '../../src/reporters/html.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { toldExchanges } from '../../src/reporters/told-exchanges.ts';
import { sampleOfBody, sampleReport } from '../support/sample-report.ts';

/** Where lists and texts of reports end that nobody would read to their own end. */

const report = sampleOfBody({ externalUserId: 'u1' });
const names = (amount: number): readonly string[] => Array.from({ length: amount }, (_, index) => `r${index + 1}`);

/** A report whose one violated check rests on so many requests. */
function restingOn(amount: number): Report {
  const checks = report.checks
    .filter(({ outcome, gates }) => outcome === 'violates' && gates)
    .slice(0, 1)
    .map((check): CheckReport => ({ ...check, exchanges: names(amount) }));
  return { ...report, checks };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the requests of a check', () => {
  it.each([
    [6, 'requests r1, r2, r3, r4, r5, r6 not'],
    [7, 'requests r1, r2, r3, r4, r5, r6, r7 not'],
    [8, 'requests r1, r2, r3, r4, r5, r6 and 2 more not'],
  ])('of %d are told as text', (amount, told) => {
    const text = oneLine(pretty(restingOn(amount), { color: false }));
    expect(text.replace(/ (?:The checks|not judged)/, ' not')).toContain(told);
  });

  it.each([
    [8, '<code>r8</code></dd>'],
    [9, '<code>r8</code> and 1 more</dd>'],
  ])('of %d are told in HTML', (amount, told) => {
    expect(html(restingOn(amount))).toContain(told);
  });
});

describe('the requests of a run', () => {
  const [sample] = sampleReport().exchanges;
  if (sample === undefined) throw new Error('the sample has no exchanges');
  const withExchanges = (amount: number): Report => ({
    ...sampleReport(),
    exchanges: names(amount).map((name): ExchangeReport => ({ ...sample, name })),
  });

  it('are all told where they are twenty, and of more none that nobody wants to repeat', () => {
    expect(toldExchanges(withExchanges(20))).toMatchObject({ told: { length: 20 }, untold: 0 });
    expect(toldExchanges(withExchanges(21))).toMatchObject({ told: [], untold: 21 });
  });
});

it.each([
  [60, undefined],
  [61, '… 1 more line; --reporter json has them all'],
  [62, '… 2 more lines; --reporter json has them all'],
])('a JSON text of %d lines in a fix is shown to its sixtieth', (lines, more) => {
  const text = JSON.stringify(Array.from({ length: lines - 2 }), null, 2);
  const { sentence, json, ...rest } = fixParts(`Return this:\n${text}`);
  expect([sentence, json]).toEqual(['Return this:', text.split('\n').slice(0, 60)]);
  expect(rest.more).toBe(more);
});

it('a long header is cut in HTML', () => {
  const [first, ...others] = sampleReport().exchanges;
  if (first?.response === undefined) throw new Error('the sample has no answer');
  const headers = [['Set-Cookie', 'c'.repeat(1000)] as const];
  const long = { ...sampleReport(), exchanges: [{ ...first, response: { ...first.response, headers } }, ...others] };
  expect(html(long)).toContain(`>Set-Cookie: ${'c'.repeat(288)}…</pre>`);
});
