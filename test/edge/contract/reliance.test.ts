import { describe, expect, test } from 'vitest';
import {
  answering,
  checkContract,
  expecting,
  object,
  operation,
  sending,
  string,
  taking,
} from '../../support/contract-scene.ts';

const relied = (path: string): string =>
  `${path} of the response body: the consumer expects it in every answer, and the document does not require it`;
const unnamed = (path: string): string =>
  `${path} of the request body: the consumer sends it, and the document does not name it`;
const undocumented = (path: string): string =>
  `${path} of the response body: the consumer expects it, and the document does not name it`;
const open = (path: string): string =>
  `${path} of the response body: not judged, whether every answer has the members that the consumer expects`;

const optionalItems = { type: 'array', items: object({ a: string }) };
const twoOf = (keyword: string): object => ({ [keyword]: [object({ a: string }, 'a'), object({ b: string }, 'b')] });

describe('members that the consumer expects', () => {
  test.each<[string, object, readonly unknown[], readonly string[]]>([
    ['of an item of a body that is an array', optionalItems, [[{ a: '1' }]], [relied('$[0].a')]],
    ['of an item, where another item lacks it', optionalItems, [[{ a: '1' }, {}]], []],
    [
      'of an item, where another interaction has no items',
      object({ list: optionalItems }, 'list'),
      [{ list: [{ a: '1' }] }, { list: [] }],
      [relied('$.list[0].a')],
    ],
    [
      'of an item, where another interaction has an item without it',
      object({ list: optionalItems }, 'list'),
      [{ list: [{ a: '1' }] }, { list: [{}] }],
      [],
    ],
    [
      'of an object, where another interaction does not have the object',
      object({ o: object({ a: string }) }),
      [{ o: { a: '1' } }, {}],
      [relied('$.o.a')],
    ],
    [
      'required in an object that is not',
      object({ o: object({ a: string }, 'a') }),
      [{ o: { a: '1' } }],
      [relied('$.o')],
    ],
    ['of a tuple', { type: 'array', prefixItems: [object({ a: string })] }, [[{ a: '1' }]], [relied('$[0].a')]],
    [
      'of a schema by allOf',
      { allOf: [object({ a: string }, 'a'), object({ b: string })] },
      [{ a: '1', b: '2' }],
      [relied('$.b')],
    ],
    [
      'that allOf requires',
      { type: 'object', properties: { a: string }, allOf: [{ required: ['a'] }] },
      [{ a: '1' }],
      [],
    ],
    ['of one of two by oneOf', twoOf('oneOf'), [{ a: '1' }], [relied('$.a')]],
    ['of one of two by anyOf', twoOf('anyOf'), [{ a: '1' }], [relied('$.a')]],
    ['of both of two, one in each interaction', twoOf('oneOf'), [{ a: '1' }, { b: '1' }], []],
    [
      'that each of two requires',
      { anyOf: [object({ a: string }, 'a'), object({ a: string, b: string }, 'a', 'b')] },
      [{ a: '1' }],
      [],
    ],
    ['that a schema without a type does not name', { properties: { a: string } }, [{ c: '1' }], [undocumented('$.c')]],
    ['that a map may have', { type: 'object', additionalProperties: string }, [{ k: '1' }], [relied('$.k')]],
    [
      'that are for writing alone',
      object({ a: { ...string, writeOnly: true } }, 'a'),
      [{ a: '1' }],
      ['$.a of the response body: the consumer expects it, and the document has it in requests alone (writeOnly)'],
    ],
  ])('%s', async (_, schema, bodies, errors) => {
    const interactions = bodies.map((body) => expecting(body));
    expect((await checkContract(answering(schema), interactions)).errors).toEqual(errors);
  });

  test.each<[string, object, object]>([
    ['in a value of any kind', object({ a: {} }, 'a'), { a: { b: 1 } }],
    [
      'in an object by conditions',
      object({ a: { dependentSchemas: {}, properties: { b: string } } }, 'a'),
      { a: { b: '1' } },
    ],
  ])('%s are not judged, and a warning says so', async (_, schema, body) => {
    const { errors, warnings } = await checkContract(answering(schema), [expecting(body)]);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [expect.stringContaining(open('$.a'))] });
  });

  test('in the body of an error', async () => {
    const interaction = expecting({ reason: 'x' }, { status: 404 });
    const checked = await checkContract(answering(object({ reason: string }), '4XX'), [interaction]);
    expect(checked.errors).toEqual([relied('$.reason')]);
  });

  test('keys that a rule of the pact takes for examples', async () => {
    const rules = { matchingRules: { body: { $: { combine: 'AND', matchers: [{ match: 'values' }] } } } };
    const schema = { type: 'object', additionalProperties: string };
    expect((await checkContract(answering(schema), [expecting({ k: '1' }, rules)])).errors).toEqual([]);
  });
});

describe('members that the consumer sends', () => {
  const tolerant = (more: object): object => ({ type: 'object', properties: { a: string }, ...more });
  test.each<[string, object, readonly string[]]>([
    ['and no schema of allOf names', { allOf: [object({ a: string }, 'a')] }, [unnamed('$.b')]],
    ['and one of oneOf names', tolerant({ oneOf: [object({ b: string }, 'b')] }), []],
    ['into a map', tolerant({ additionalProperties: string }), []],
    ['by a pattern', tolerant({ patternProperties: { '^b': string } }), []],
    ['and no pattern names', tolerant({ patternProperties: { '^c': string } }), [unnamed('$.b')]],
  ])('%s', async (_, schema, errors) => {
    expect((await checkContract(taking(schema), [sending({ a: '1', b: '1' })])).errors).toEqual(errors);
  });

  test('to be refused', async () => {
    const document = taking(object({ a: string }));
    expect((await checkContract(document, [sending({ b: '1' })])).errors).toEqual([unnamed('$.b')]);
    const refused = { ...document, paths: { '/a': { post: { responses: { 400: { description: '' } } } } } };
    expect((await checkContract(refused, [sending({ b: '1' }, 400)])).errors).toEqual([]);
  });
});

describe('which operation and which schema', () => {
  test('a path without its slash', async () => {
    const interaction = expecting({ a: '1' }, {}, { path: 'a' });
    expect((await checkContract(answering(object({ a: string })), [interaction])).errors).toEqual([relied('$.a')]);
  });

  test('a path that is there without parameters is meant before one with', async () => {
    const interaction = expecting({ b: '1' }, {}, { path: '/u/me' });
    const required = operation(object({ b: string }, 'b'));
    const optional = operation(object({ b: string }));
    const strict = { paths: { '/u/{id}': required, '/u/me': optional } };
    expect((await checkContract(strict, [interaction])).errors).toEqual([relied('$.b')]);
    const lax = { paths: { '/u/{id}': optional, '/u/me': required } };
    expect((await checkContract(lax, [interaction])).errors).toEqual([]);
  });

  test.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/json', 'Application/JSON'],
    ['application/json; charset=utf-8', 'application/json'],
    ['application/json', 'application/problem+json'],
    ['application/*', 'application/json'],
    ['*/*', 'application/json'],
  ])('%s of the document for %s of the pact', async (documented, mediaType) => {
    const content = {
      'text/html': { schema: object({ a: string }, 'a') },
      [documented]: { schema: object({ a: string }) },
    };
    const document = { paths: { '/a': { get: { responses: { 200: { description: '', content } } } } } };
    const interaction = expecting({ a: '1' }, { headers: { 'Content-Type': mediaType } });
    expect((await checkContract(document, [interaction])).errors).toEqual([relied('$.a')]);
  });
});

describe('a header that the document names', () => {
  const answer = (header: object): object => ({
    paths: {
      '/a': { get: { responses: { 200: { description: '', headers: { 'X-A': { schema: string, ...header } } } } } },
    },
  });
  const having = (headers: object): object => ({ ...expecting(undefined), response: { status: 200, headers } });
  test.each<[string, object, readonly object[], boolean]>([
    ['and the consumer expects', {}, [{ 'x-a': '1' }], true],
    ['and requires', { required: true }, [{ 'X-A': '1' }], false],
    ['and the consumer does without', {}, [{ 'X-A': '1' }, {}], false],
  ])('%s', async (_, header, headers, warns) => {
    const { errors, warnings } = await checkContract(answer(header), headers.map(having));
    const text =
      'the response header X-A: the consumer expects it in every answer, and the document does not require it';
    expect({ errors, warnings }).toEqual({ errors: [], warnings: warns ? [text] : [] });
  });
});

test('what is sent or expected besides bodies and is not documented is a warning', async () => {
  const headers = { 'Content-Type': 'application/json', ETag: 'x' };
  const interaction = expecting({ a: '1' }, { headers }, { query: 'q=1', headers: { 'X-T': '1' } });
  const { errors, warnings } = await checkContract(answering(object({ a: string }, 'a')), [interaction]);
  expect({ errors, warnings: warnings.map((text) => text.split(':')[0]) }).toEqual({
    errors: [],
    warnings: ['the request headers.x-t', 'the request query.q', 'the response headers.etag'],
  });
});
