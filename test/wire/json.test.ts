import { describe, expect, it } from 'vitest';
import { maxJsonDepth, parseJson, parseJsonValue } from '../../src/wire/json.ts';

describe('a valid text', () => {
  it.each([
    ['{}', {}],
    [' \t\r\n[1, 2.5e-3, -0, "x", null, true, false] \n', [1, 2.5e-3, -0, 'x', null, true, false]],
    ['"\\ud83d\\ude00\\u0000\\/"', '😀\u0000/'],
    ['1', 1],
  ])('%s is parsed', (text, value) => {
    expect(parseJson(text)).toEqual({ value, duplicates: [] });
    expect(parseJsonValue(text)).toEqual({ value });
  });

  it('keeps a member that is named like one of every object', () => {
    const parsed = parseJson('{"__proto__":{"x":1}}');
    expect('value' in parsed && JSON.stringify(parsed.value)).toBe('{"__proto__":{"x":1}}');
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });
});

describe('names that stand twice', () => {
  it.each<[string, readonly { pointer: string; name: string }[]]>([
    ['{"a":1,"a":2}', [{ pointer: '', name: 'a' }]],
    ['{"a":1,"b":2,"a":3,"a":4}', [{ pointer: '', name: 'a' }]],
    ['{"a":{"b":1,"b":2},"c":{"b":1}}', [{ pointer: '/a', name: 'b' }]],
    ['{"a":[{"b":1},{"b":1,"b":2}]}', [{ pointer: '/a/1', name: 'b' }]],
    ['{"a/b~":{"":1,"":2}}', [{ pointer: '/a~1b~0', name: '' }]],
    ['{"\\u0061":1,"a":2}', [{ pointer: '', name: 'a' }]],
    ['{"a":1,"A":2}', []],
    ['{"a":{"a":{"a":1}}}', []],
    ['[{"a":1},{"a":1}]', []],
    ['{"a":"\\"a\\":1,\\"a\\":2"}', []],
    ['{"__proto__":1,"__proto__":2}', [{ pointer: '', name: '__proto__' }]],
    [
      '{"a":{"x":1,"x":1},"a":2}',
      [
        { pointer: '/a', name: 'x' },
        { pointer: '', name: 'a' },
      ],
    ],
  ])('%s', (text, duplicates) => {
    expect(parseJson(text)).toMatchObject({ duplicates });
    expect(parseJson(text)).toHaveProperty('value', JSON.parse(text));
  });

  it('are those of one object, also where objects of many names follow each other', () => {
    const members = Array.from({ length: 12 }, (_, index) => `"m${index}":1`).join(',');
    expect(parseJson(`[{${members}},{${members}},{"m0":1}]`)).toMatchObject({ duplicates: [] });
    expect(parseJson(`[{${members}},{${members},"m0":1}]`)).toMatchObject({
      duplicates: [{ pointer: '/1', name: 'm0' }],
    });
  });
});

/** Every text of this table is refused by JSON.parse, at this place and for this reason. */
describe('a text that is not JSON', () => {
  it.each<[string, number, number, RegExp]>([
    ['', 1, 1, /there is no text/],
    [' \n\t', 1, 1, /there is no text/],
    ['{', 1, 2, /closing brace|member name/],
    ['[1', 1, 3, /closing bracket/],
    ['{"a":1,}', 1, 8, /member name|value/],
    ['[1,]', 1, 4, /value/],
    ['{"a" 1}', 1, 6, /colon/],
    ['{"a":}', 1, 6, /value/],
    ['{"a":1 "b":2}', 1, 8, /comma/],
    ['[1 2]', 1, 4, /comma/],
    ["{'a':1}", 1, 2, /./],
    ['{a:1}', 1, 2, /./],
    ['{"a":undefined}', 1, 6, /./],
    ['{"a":True}', 1, 6, /./],
    ['{"a":NaN}', 1, 6, /./],
    ['{"a":01}', 1, 7, /./],
    ['{"a":1.}', 1, 6, /number/],
    ['{"a":+1}', 1, 6, /./],
    ['{"a":"b', 1, 6, /string is not closed/],
    ['{"a":"\\x"}', 1, 6, /escape does not exist/],
    ['{"a":"\\u12"}', 1, 6, /\\u escape/],
    ['{"a":"\t"}', 1, 6, /control character/],
    ['{"a":1}//x', 1, 8, /no comments/],
    ['/* x */{}', 1, 1, /no comments/],
    ['{}{}', 1, 3, /goes on after its end/],
    ['{}\n\nx', 3, 1, /./],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, /comma/],
    ['{\r\n"a":\r\n}', 3, 1, /value/],
    ['\ufeff{}', 1, 1, /./],
    ['<html>', 1, 1, /./],
    ['{"a":1]', 1, 7, /./],
  ])('%j is wrong in line %d, column %d: %s', (text, line, column, message) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    const parsed = parseJson(text);
    expect(parsed).toEqual({ error: { line, column, message: expect.stringMatching(message) } });
  });
});

describe('depth', () => {
  const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

  it(`is judged to ${maxJsonDepth} levels`, () => {
    expect(parseJson(nested(maxJsonDepth))).toHaveProperty('value');
    expect(parseJson(nested(maxJsonDepth + 1))).toEqual({ tooDeep: true });
  });

  it('counts objects and arrays alike', () => {
    expect(parseJson(`${'{"a":['.repeat(51)}${']}'.repeat(51)}`)).toEqual({ tooDeep: true });
  });

  it('does not count brackets within strings, also behind escapes', () => {
    const brackets = nested(maxJsonDepth + 1);
    expect(parseJson(`["${brackets}","\\"${brackets}"]`)).toHaveProperty('value');
  });

  it('does not count brackets that were closed', () => {
    expect(parseJson(`[${'[],'.repeat(1000)}[]]`)).toHaveProperty('value');
  });

  it.each([
    ['opened and never closed', '['.repeat(1_000_000)],
    ['opened after a syntax error', `}${'['.repeat(1_000_000)}`],
    ['of objects', '{"a":'.repeat(200_000)],
  ])('never overflows the stack: a million levels, %s', (_what, text) => {
    expect(parseJson(text)).toEqual({ tooDeep: true });
  });
});

it('is done in no time with a megabyte of names that all stand twice', () => {
  const text = `{${Array.from({ length: 60_000 }, (_, index) => `"m${index}":1,"m${index}":2`).join(',')}}`;
  const start = performance.now();
  const parsed = parseJson(text);
  expect('duplicates' in parsed && parsed.duplicates.length).toBe(60_000);
  expect(performance.now() - start).toBeLessThan(3000);
});
