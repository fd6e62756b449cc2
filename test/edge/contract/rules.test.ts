import { describe, expect, test } from 'vitest';
import { answering, checkContract, expecting, object, sending, string, taking } from '../../support/contract-scene.ts';

const rule = (...matchers: readonly object[]): object => ({
  matchingRules: { body: { '$.a': { combine: 'AND', matchers } } },
});
const integer = { type: 'integer' };
const number = { type: 'number' };
const oneType = (taken: string, has: string): string =>
  `$.a of the response body: the consumer takes ${taken} alone, and the document has ${has}`;
const narrower = '$.a of the response body: the consumer does not take every text that the document allows';

describe('a matching rule, and the type in the document', () => {
  test.each<[string, object, unknown, object, readonly string[]]>([
    ['integer, a string', string, 'x', { match: 'integer' }, [oneType('a whole number', 'a string')]],
    ['number, a string', string, 'x', { match: 'number' }, [oneType('a number', 'a string')]],
    ['decimal, a string', string, 'x', { match: 'decimal' }, [oneType('a number', 'a string')]],
    ['boolean, a string', string, 'x', { match: 'boolean' }, [oneType('a boolean', 'a string')]],
    ['null, a string', string, 'x', { match: 'null' }, [oneType('null', 'a string')]],
    ['integer, a number', number, 1, { match: 'integer' }, [oneType('a whole number', 'a number')]],
    ['number, a whole number', integer, 1, { match: 'number' }, []],
    ['type, a number', number, 1, { match: 'type' }, []],
    ['type, a whole number', integer, 1, { match: 'type' }, []],
    ['type, a string', string, 'x', { match: 'type' }, []],
    ['date, a number', number, 1, { match: 'date', date: 'yyyy' }, [oneType('a string', 'a number')]],
    ['of a plugin, a string', string, 'x', { match: 'of a plugin' }, []],
    [
      'type, a string or null',
      { type: ['string', 'null'] },
      'x',
      { match: 'type' },
      [oneType('a string', 'a string or null')],
    ],
    ['any text, a string or null', { type: ['string', 'null'] }, 'x', { match: 'regex', regex: '[\\s\\S]*' }, []],
  ])('%s', async (_, schema, example, matcher, errors) => {
    const interaction = expecting({ a: example }, rule(matcher));
    expect((await checkContract(answering(object({ a: schema }, 'a')), [interaction])).errors).toEqual(errors);
  });

  test.each([
    ['in version 2', { '$.body.a': { match: 'integer' } }],
    ['in version 2, in brackets', { "$['body']['a']": { match: 'integer' } }],
    ['for each member', { body: { '$.*': { matchers: [{ match: 'integer' }] } } }],
    [
      'where one of two is enough',
      { body: { '$.a': { combine: 'OR', matchers: [{ match: 'integer' }, { match: 'null' }] } } },
    ],
  ])('%s', async (_, matchingRules) => {
    const schema = { ...object({ a: string }, 'a'), additionalProperties: false };
    const { errors } = await checkContract(answering(schema), [expecting({ a: 'x' }, { matchingRules })]);
    expect(errors).toEqual([expect.stringMatching(/\$\.a of the response body: the consumer takes .* has a string$/)]);
  });

  test('of an item of an array', async () => {
    const matchingRules = { body: { '$[*].a': { matchers: [{ match: 'integer' }] } } };
    const schema = { type: 'array', items: object({ a: string }, 'a') };
    const { errors } = await checkContract(answering(schema), [expecting([{ a: 'x' }], { matchingRules })]);
    expect(errors).toEqual([
      '$[0].a of the response body: the consumer takes a whole number alone, and the document has a string',
    ]);
  });

  test('of a request', async () => {
    const interaction = sending({ a: 'x' }, 204, rule({ match: 'integer' }));
    expect((await checkContract(taking(object({ a: string })), [interaction])).errors).toEqual([
      '$.a of the request body: the consumer sends a whole number, and the document takes a string',
    ]);
  });
});

describe('null', () => {
  const nullable = object({ a: { type: ['string', 'null'] } }, 'a');
  test.each<[string, object, readonly unknown[], readonly string[]]>([
    [
      'that the document allows and the consumer shows in no interaction',
      nullable,
      [{ a: 'x' }],
      [oneType('a string', 'a string or null')],
    ],
    ['that the consumer shows alone', nullable, [{ a: null }], []],
    ['that the consumer shows in another interaction', nullable, [{ a: 'x' }, { a: null }], []],
    [
      'where the consumer shows that it can do without',
      object({ a: { type: ['string', 'null'] } }),
      [{ a: 'x' }, {}],
      [],
    ],
    [
      'by nullable of OpenAPI 3.0',
      object({ a: { type: 'string', nullable: true } }, 'a'),
      [{ a: 'x' }],
      [oneType('a string', 'a string or null')],
    ],
    [
      'by anyOf',
      object({ a: { anyOf: [string, { type: 'null' }] } }, 'a'),
      [{ a: 'x' }],
      [oneType('a string', 'a string or null')],
    ],
    [
      'in place of a body',
      object({ a: string }),
      [null],
      ['$ of the response body: the consumer takes null alone, and the document has an object'],
    ],
  ])('%s', async (_, schema, bodies, errors) => {
    const openapi = JSON.stringify(schema).includes('nullable') ? '3.0.3' : '3.1.0';
    const interactions = bodies.map((body) => expecting(body));
    expect((await checkContract({ ...answering(schema), openapi }, interactions)).errors).toEqual(errors);
  });

  test('as the body of a request, and of an answer that has none', async () => {
    expect((await checkContract(taking(object({ a: string })), [sending(undefined)])).errors).toEqual([]);
    const empty = { paths: { '/a': { get: { responses: { 200: { description: '' } } } } } };
    const interaction = { ...expecting(null), response: { status: 200, body: null } };
    expect((await checkContract(empty, [interaction])).errors).toEqual([]);
  });
});

describe('a pattern of the pact, and the texts of the document', () => {
  const regex = (text: string): object => ({ match: 'regex', regex: text });
  test.each<[string, object, object, 'error' | 'warning' | undefined]>([
    ['digits, any text', string, regex('^\\d+$'), 'error'],
    ['any text', string, regex('[\\s\\S]*'), undefined],
    ['a text, any text', string, regex('.+'), 'error'],
    ['a text, a text', { ...string, minLength: 1 }, regex('^.+$'), undefined],
    ['one of the pattern', { ...string, pattern: '^\\d+$' }, regex('^\\d+$'), undefined],
    ['one of another pattern', { ...string, pattern: '^\\d+$' }, regex('^[0-9]+$'), 'warning'],
    ['one of a format', { ...string, format: 'uuid' }, regex('^[0-9a-f-]+$'), 'warning'],
    ['all values', { enum: ['on', 'off'] }, regex('^(on|off)$'), undefined],
    ['some values', { enum: ['on', 'off', 'new'] }, regex('^(on|off)$'), 'error'],
    ['the value, in letters of any case', { const: 'on' }, regex('(?i)^ON?$'), undefined],
    ['one text, any text', string, regex('^(?i:ON)$'), 'warning'],
    ['one text in letters of any case, any text', string, regex('(?i:ON)'), undefined],
    ['not to be read', string, regex('(?<'), 'warning'],
    ['as long as few texts', string, regex('^[\\s\\S]{0,99}$'), 'warning'],
    ['a part of any text', string, { match: 'include', value: 'x' }, 'error'],
    ['not empty, any text', string, { match: 'notEmpty' }, 'error'],
    ['a date, any text', string, { match: 'date', format: 'yyyy-MM-dd' }, 'error'],
    ['a date, a date', { ...string, format: 'date' }, { match: 'date', format: 'yyyy-MM-dd' }, undefined],
    ['a version, any text', string, { match: 'semver' }, 'error'],
  ])('%s', async (_, schema, matcher, outcome) => {
    const text = JSON.stringify(schema);
    const example = text.includes('uuid')
      ? '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
      : text.includes('pattern')
        ? '12'
        : 'on';
    const interaction = expecting({ a: text.includes('"date"') ? '2020-12-31' : example }, rule(matcher));
    const document = answering(object({ a: schema }, 'a'));
    const { errors, warnings } = await checkContract(document, [interaction]);
    expect(errors).toEqual(outcome === 'error' ? [narrower] : []);
    expect(warnings.filter((message) => message.includes('not judged'))).toHaveLength(outcome === 'warning' ? 1 : 0);
  });
});

describe('a body that version 4 encodes', () => {
  test.each([
    ['JSON', (text: string) => text],
    ['base64', (text: string) => Buffer.from(text).toString('base64')],
  ])('as %s', async (encoded, encode) => {
    const schema = object({ a: string });
    const body = { content: encode(JSON.stringify({ a: 'x' })), contentType: 'application/json', encoded };
    const interaction = { ...expecting(body), type: 'Synchronous/HTTP' };
    expect((await checkContract(answering(schema), [interaction], '4.0')).errors).toEqual([
      '$.a of the response body: the consumer expects it in every answer, and the document does not require it',
    ]);
  });
});
