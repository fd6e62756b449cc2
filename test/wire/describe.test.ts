import { expect, it } from 'vitest';
import { count, describe as describeValue, quote, quoteTold } from '../../src/wire/describe.ts';

it.each([
  [undefined, 'absent'],
  [null, 'null'],
  ['', 'an empty string'],
  ['a', 'a string of 1 character'],
  ['secret', 'a string of 6 characters'],
  // Counted as a person counts, not in UTF-16 code units.
  ['👍👍', 'a string of 2 characters'],
  ['\ud800', 'a string of 1 character'],
  [0, 'a number'],
  [-1.5e300, 'a number'],
  [false, 'a boolean'],
  [[], 'an empty array'],
  [[[]], 'an array of 1 item'],
  [[1, 2], 'an array of 2 items'],
  [{}, 'an empty object'],
  [{ a: 1 }, 'an object with 1 member'],
  [JSON.parse('{"__proto__": 1, "b": 2}'), 'an object with 2 members'],
])('describes %j as %s', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

it.each([
  [0, '0 places'],
  [1, '1 place'],
  [2, '2 places'],
])('counts %d as %s', (amount, text) => {
  expect(count(amount, 'place')).toBe(text);
});

it.each([
  ['', '""'],
  ['x'.repeat(80), `"${'x'.repeat(80)}"`],
  ['x'.repeat(81), `"${'x'.repeat(80)}…"`],
  ['x'.repeat(1_000_000), `"${'x'.repeat(80)}…"`],
  // Never cut within a character.
  ['👍'.repeat(81), `"${'👍'.repeat(80)}…"`],
  ['👍'.repeat(80), `"${'👍'.repeat(80)}"`],
  ['👍'.repeat(1000), `"${'👍'.repeat(80)}…"`],
])('quotes %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

it.each([
  ['Method "GET" not allowed', String.raw`"Method \"GET\" not allowed"`],
  ['C:\\', String.raw`"C:\\"`],
  // Never cut within an escape.
  ['"'.repeat(81), `"${String.raw`\"`.repeat(80)}…"`],
])('tells %s', (text, quoted) => {
  expect(quoteTold(80, text)).toBe(quoted);
});
