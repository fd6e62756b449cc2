import { expect, it } from 'vitest';
import { retryDelayMs } from '../../src/edge/http-retry.ts';
import { answered } from '../support/exchange.ts';

const now = Date.parse('2026-01-02T03:04:05Z');
const delay = (status: number, value?: string | readonly string[]) => {
  const lines = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const { response } = answered('x', { status, headers: lines.map((line) => ['retry-after', line] as const) });
  return retryDelayMs(response, now);
};

/** RFC 9110 sections 10.2.3 and 5.6.7. */
it.each<[string, number]>([
  ['1', 1000],
  ['120', 120_000],
  ['007', 7000],
  ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
  ['Friday, 02-Jan-26 03:04:15 GMT', 10_000],
  ['Fri Jan  2 03:04:15 2026', 10_000],
  // At once is a quarter of a second, so that nobody is asked without pause.
  ['0', 250],
  ['Fri, 02 Jan 2026 03:04:05 GMT', 250],
  ['Thu, 01 Jan 2026 00:00:00 GMT', 250],
])('Retry-After: %s is %d ms', (value, expected) => {
  expect(delay(429, value)).toBe(expected);
  expect(delay(503, value)).toBe(expected);
});

it.each(['', '-5', '1.5', '1e3', '1 2', 'soon', '2026-01-02', 'Fri, GMT', 'January', '٣'])(
  'Retry-After: %s says no time',
  (value) => {
    expect(delay(429, value)).toBeUndefined();
  },
);

it.each([200, 302, 401, 403, 500, 502, 504])('status %d is final', (status) => {
  expect(delay(status, '1')).toBeUndefined();
});

it('without Retry-After it is final', () => {
  expect(delay(429)).toBeUndefined();
  expect(delay(503)).toBeUndefined();
});

it('waits for the first of several', () => {
  expect(delay(503, ['2', '9'])).toBe(2000);
});

it('takes a number beyond all numbers for a long time', () => {
  expect(delay(503, '9'.repeat(400))).toBe(Number.POSITIVE_INFINITY);
});
