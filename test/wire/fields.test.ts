import { describe, expect, it } from 'vitest';
import type { Header } from '../../src/model/probe.ts';
import { fieldValues, listElements, plainCacheDirectives } from '../../src/wire/fields.ts';

describe('fieldValues', () => {
  const headers: readonly Header[] = [
    ['Set-Cookie', 'a'],
    ['X-Other', 'b'],
    ['set-cookie', 'c'],
    ['SET-COOKIE2', 'd'],
  ];

  it('finds every line of a field in any case of letters, in order', () => {
    expect(fieldValues(headers, 'sEt-Cookie')).toEqual(['a', 'c']);
  });

  it('finds nothing where the field is absent', () => {
    expect(fieldValues(headers, 'Cookie')).toEqual([]);
  });
});

/** RFC 9110 section 5.6.1 and the examples in its sections 5.6.1.2 and 5.6.4. */
describe('listElements', () => {
  it.each<[readonly string[], readonly string[]]>([
    [[], []],
    [[''], []],
    [['foo,bar'], ['foo', 'bar']],
    [['foo ,bar,'], ['foo', 'bar']],
    [['foo , ,bar,charlie'], ['foo', 'bar', 'charlie']],
    [[','], []],
    [[',   ,'], []],
    [
      ['a', 'b, c'],
      ['a', 'b', 'c'],
    ],
    [['a="x, y", b'], ['a="x, y"', 'b']],
    [['a="x\\", y", b'], ['a="x\\", y"', 'b']],
    [['a="\\\\", b'], ['a="\\\\"', 'b']],
    [['a="", b'], ['a=""', 'b']],
    // Never closed: the rest is the string's.
    [['a="x, y'], ['a="x, y']],
  ])('%j -> %j', (values, elements) => {
    expect(listElements(values)).toEqual(elements);
  });

  it.each([
    ['quotation marks', '"'.repeat(65_536)],
    ['escapes that are never closed', `"${'\\'.repeat(65_535)}`],
    ['opened strings', '"\\'.repeat(32_768)],
    ['commas', ','.repeat(65_536)],
    ['letters', 'a'.repeat(65_536)],
  ])('is done in no time with 64 KiB of %s', (_what, value) => {
    const start = performance.now();
    listElements([value]);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

/** RFC 9111 section 5.2. */
describe('plainCacheDirectives', () => {
  it.each<[string, readonly string[]]>([
    ['no-store', ['no-store']],
    ['No-Store, PRIVATE', ['no-store', 'private']],
    ['max-age=0, private', ['private']],
    ['private="Set-Cookie"', []],
    ['private=', []],
    ['x="a, no-store", no-cache', ['no-cache']],
    ['', []],
  ])('%s', (value, directives) => {
    expect([...plainCacheDirectives([['cache-control', value]])]).toEqual(directives);
  });

  it('reads all lines', () => {
    const lines: readonly Header[] = [
      ['Cache-Control', 'max-age=0'],
      ['cache-control', 'no-store'],
    ];
    expect(plainCacheDirectives(lines).has('no-store')).toBe(true);
  });
});
