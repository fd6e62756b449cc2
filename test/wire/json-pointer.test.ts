import { describe, expect, it } from 'vitest';
import { pointerTokens, pointerToPath, toPointer, valueAt } from '../../src/wire/json-pointer.ts';

/** The document and the pointers of RFC 6901 section 5. */
const example = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

const pointers: readonly [string, readonly string[], unknown][] = [
  ['', [], example],
  ['/foo', ['foo'], ['bar', 'baz']],
  ['/foo/0', ['foo', '0'], 'bar'],
  ['/', [''], 0],
  ['/a~1b', ['a/b'], 1],
  ['/c%d', ['c%d'], 2],
  ['/e^f', ['e^f'], 3],
  ['/g|h', ['g|h'], 4],
  ['/i\\j', ['i\\j'], 5],
  ['/k"l', ['k"l'], 6],
  ['/ ', [' '], 7],
  ['/m~0n', ['m~n'], 8],
  ['/m~01n', ['m~1n'], undefined],
  ['/foo/2', ['foo', '2'], undefined],
  ['/foo/-', ['foo', '-'], undefined],
  ['/foo/0/length', ['foo', '0', 'length'], undefined],
];

it.each(pointers)('%j has the tokens %j, which lead to %j', (pointer, tokens, value) => {
  expect(pointerTokens(pointer)).toEqual(tokens);
  expect(toPointer(tokens)).toBe(pointer);
  expect(valueAt(example, pointer)).toEqual(value);
});

it('takes item indexes as tokens', () => {
  expect(toPointer(['userData', 'backOfficeData', 1, 'key'])).toBe('/userData/backOfficeData/1/key');
});

describe('valueAt', () => {
  it.each([
    ['/toString', {}],
    ['/constructor/name', {}],
    ['/__proto__', {}],
    ['/a', null],
    ['/a', 'text'],
    ['/0', 'text'],
    ['/a/b', { a: null }],
  ])('finds nothing at %s in %j', (pointer, root) => {
    expect(valueAt(root, pointer)).toBeUndefined();
  });

  it('finds a member that is named like one of every object', () => {
    expect(valueAt(JSON.parse('{"__proto__":{"constructor":1}}'), '/__proto__/constructor')).toBe(1);
  });

  it('tells null from nothing', () => {
    expect(valueAt({ a: null }, '/a')).toBeNull();
  });
});

/** RFC 9535 sections 2.5.1 and 2.7. */
it.each([
  ['', '$'],
  ['/userData/id', '$.userData.id'],
  ['/userData/backOfficeData/1/key', '$.userData.backOfficeData[1].key'],
  ['/0', '$[0]'],
  ['/01', "$['01']"],
  ['/-1', "$['-1']"],
  ['/', "$['']"],
  ['/a~1b', "$['a/b']"],
  ["/it's", "$['it\\'s']"],
  ['/a\\b', "$['a\\\\b']"],
  ['/with space', "$['with space']"],
  ['/_x1', '$._x1'],
  ['/ż', "$['ż']"],
])('%s is %s as a path', (pointer, path) => {
  expect(pointerToPath(pointer)).toBe(path);
});
