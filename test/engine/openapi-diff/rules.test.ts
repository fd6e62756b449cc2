import { describe, expect, test } from 'vitest';
import { openApiDocument } from '../../../src/engine/openapi/document.ts';
import { diffDocuments, majorRises } from '../../../src/engine/openapi-diff/diff.ts';
import { bothSides, documentWith, type Json, listed, ofRequest } from './listed.ts';

describe('what narrows breaks callers, what widens breaks consumers', () => {
  test.each<[string, unknown, unknown, string]>([
    ['a type', {}, { type: 'string' }, 'is string, was of any type'],
    ['one type of two', { type: ['string', 'null'] }, { type: 'string' }, 'is string, was string or null'],
    ['integer for number', { type: 'number' }, { type: 'integer' }, 'is integer, was number'],
    ['a constant', {}, { const: 1 }, 'is one of 1, was any value'],
    ['one value of an enum', { enum: [1, 2] }, { enum: [2] }, 'is one of 2, was one of 1, 2'],
    ['a constant of an enum', { enum: [1, 2] }, { const: 2 }, 'is one of 2, was one of 1, 2'],
    ['a longer minLength', { minLength: 1 }, { minLength: 2 }, 'minLength is 2, was 1'],
    ['a minLength', {}, { minLength: 1 }, 'minLength is 1, was not there'],
    ['a shorter maxItems', { maxItems: 3 }, { maxItems: 2 }, 'maxItems is 2, was 3'],
    ['a format', {}, { format: 'email' }, 'format is "email", was not there'],
    ['a pattern', {}, { pattern: 'a' }, 'pattern is "a", was not there'],
    [
      'no other members',
      { additionalProperties: true },
      { additionalProperties: false },
      'members that are not named are forbidden, were allowed',
    ],
  ])('%s', (_, wide, narrow, message) => {
    expect(bothSides(wide, narrow)).toEqual([[`breaking | ${message}`], [`compatible | ${message}`]]);
    const [request, response] = bothSides(narrow, wide);
    expect([request.length, response.length]).toEqual([1, 1]);
    expect(request.join()).toMatch(/^compatible \| /);
    expect(response.join()).toMatch(/^breaking \| /);
  });

  test.each<[string, unknown, unknown]>([
    ['another type', { type: 'string' }, { type: 'number' }],
    ['another constant', { const: 1 }, { const: 2 }],
    ['another pattern', { pattern: 'a' }, { pattern: 'b' }],
    ['a keyword that is not looked into', { oneOf: [{ type: 'string' }] }, { oneOf: [{ type: 'number' }] }],
    ['a schema that allows nothing', true, false],
  ])('%s breaks both', (_, before, after) => {
    const [request, response] = bothSides(before, after);
    expect(request).toHaveLength(1);
    expect(request.join()).toMatch(/^breaking/);
    expect(response.join()).toMatch(/^breaking/);
  });
});

describe('members', () => {
  const object = (properties: Json, required: string[] = []): Json => ({ type: 'object', properties, required });
  test.each<[string, unknown, unknown, string, string]>([
    ['added, optional', object({}), object({ a: {} }), 'compatible', 'compatible'],
    ['added, required', object({}), object({ a: {} }, ['a']), 'breaking', 'compatible'],
    ['removed', object({ a: {} }), object({}), 'breaking', 'breaking'],
    ['becomes required', object({ a: {} }), object({ a: {} }, ['a']), 'breaking', 'compatible'],
    ['becomes optional', object({ a: {} }, ['a']), object({ a: {} }), 'compatible', 'breaking'],
    ['of another type', object({ a: { type: 'string' } }), object({ a: { type: 'null' } }), 'breaking', 'breaking'],
    [
      'of an item',
      { type: 'array', items: object({}) },
      { type: 'array', items: object({ a: {} }, ['a']) },
      'breaking',
      'compatible',
    ],
    ['required and not described', object({}), object({}, ['a']), 'breaking', 'compatible'],
  ])('%s', (_, before, after, request, response) => {
    const found = bothSides(before, after);
    expect(found.map((lines) => lines.map((line) => line.split(' | ')[0]))).toEqual([[request], [response]]);
    expect(found[0].join()).toMatch(/\$(\[\*\])?\.a/);
  });

  test('a schema that is moved behind a reference is no difference, and one that refers to itself ends', () => {
    const tree = { type: 'object', properties: { next: { $ref: '#/components/schemas/Tree' } } };
    const before = documentWith(ofRequest({ type: 'object', properties: { a: { type: 'string' } } }));
    const after = documentWith(ofRequest({ $ref: '#/components/schemas/A' }), {
      components: {
        schemas: {
          A: { type: 'object', properties: { a: { $ref: '#/components/schemas/B' } } },
          B: { type: 'string' },
        },
      },
    });
    expect(listed(before, after)).toEqual([]);
    const recursive = (schema: Json) =>
      documentWith(ofRequest({ $ref: '#/components/schemas/Tree' }), { components: { schemas: { Tree: schema } } });
    expect(listed(recursive(tree), recursive({ ...tree, required: ['next'] }))).toEqual([
      'breaking | request body | $.next | becomes required: callers that do not send it are refused',
    ]);
  });
});

describe('operations', () => {
  const plain = { responses: { '200': { description: '' } } };
  const changes: [string, Json, Json, string[]][] = [
    [
      'a body is asked for',
      plain,
      { ...plain, requestBody: { required: true, content: {} } },
      ['breaking | request body | is added, required'],
    ],
    [
      'a body is allowed',
      plain,
      { ...plain, requestBody: { content: {} } },
      ['compatible | request body | is added, optional'],
    ],
    [
      'a body becomes required',
      { ...plain, requestBody: { content: {} } },
      { ...plain, requestBody: { content: {}, required: true } },
      ['breaking | request body | becomes required'],
    ],
    [
      'another media type',
      { ...plain, requestBody: { content: { 'text/a': {} } } },
      { ...plain, requestBody: { content: { 'text/b': {} } } },
      [
        'breaking | request body | the media type text/a is removed',
        'compatible | request body | the media type text/b is added',
      ],
    ],
    [
      'another success',
      plain,
      { responses: { '204': { description: '' } } },
      [
        'breaking | response 200 | is removed: consumers expect this success',
        'breaking | response 204 | is added: consumers do not expect this success',
      ],
    ],
    [
      'a range for a status',
      plain,
      { responses: { '2XX': { description: '' } } },
      [
        'breaking | response 200 | is only 2XX now',
        'breaking | response 2XX | is added: consumers do not expect this success',
      ],
    ],
    [
      'a refusal is added',
      plain,
      { responses: { ...plain.responses, '404': { description: '' } } },
      ['compatible | response 404 | is added'],
    ],
    [
      'a header is removed',
      { responses: { '200': { description: '', headers: { ETag: {} } } } },
      plain,
      ['breaking | response 200, header ETag | is removed'],
    ],
    [
      'a header in another case of letters',
      { responses: { '200': { description: '', headers: { ETag: {} } } } },
      { responses: { '200': { description: '', headers: { etag: {} } } } },
      [],
    ],
    [
      'a query parameter',
      plain,
      { ...plain, parameters: [{ in: 'query', name: 'q', required: true }] },
      ['breaking | query q parameter | is added, required'],
    ],
    [
      'the name of a path parameter is nothing that is sent',
      { ...plain, parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' } }] },
      {
        ...plain,
        parameters: [{ in: 'path', name: 'id', required: true, schema: { type: 'string' }, description: 'd' }],
      },
      ['documentation | number 1 of the path parameter | description added'],
    ],
    [
      'a server is removed',
      { ...plain, servers: [{ url: 'https://a' }] },
      { ...plain, servers: [] },
      ['breaking | servers | https://a is removed', 'compatible | servers | / is added'],
    ],
    [
      'callbacks',
      plain,
      { ...plain, callbacks: { a: {} } },
      ['breaking |  | callbacks differs, which is taken for breaking as it is not looked into'],
    ],
    ['texts', plain, { ...plain, summary: 's', tags: ['t'] }, ['documentation |  | summary added, tags added']],
  ];
  test.each(changes)('%s', (_, before, after, expected) => {
    expect(listed(documentWith(before), documentWith(after))).toEqual(
      expected.map((line) => line.replace(' |  | ', ' | ')),
    );
  });

  test('security, by what is sent and not by its name', () => {
    const scheme = (name: string, header: string) =>
      documentWith(
        { ...plain, security: [{ [name]: [] }] },
        {
          components: { securitySchemes: { [name]: { type: 'apiKey', in: 'header', name: header } } },
        },
      );
    expect(listed(scheme('a', 'X-Key'), scheme('b', 'X-Key'))).toEqual([]);
    expect(listed(scheme('a', 'X-Key'), scheme('a', 'X-Other'))).toEqual([
      'breaking | security | a key in the header X-Key no longer suffices',
      'compatible | security | a key in the header X-Other suffices now',
    ]);
  });

  test('an operation is removed, or added', () => {
    const empty = openApiDocument({ openapi: '3.0.3', info: { title: 'T', version: '1.0.0' }, paths: {} }, 'document');
    expect(diffDocuments(documentWith(plain), empty)).toEqual([
      { kind: 'breaking', place: 'POST /a/{id}', message: 'is removed' },
    ]);
    expect(diffDocuments(empty, documentWith(plain))).toEqual([
      { kind: 'compatible', place: 'POST /a/{id}', message: 'is added' },
    ]);
  });
});

test.each([
  ['1.9.9', '2.0.0', true],
  ['1.0.0', '1.1.0', false],
  ['2.0.0', '1.0.0', false],
  ['9.0.0', '10.0.0', true],
  ['draft', '1.0.0', false],
])('whether the major rises: %s -> %s', (before, after, rises) => {
  const version = (text: string) => openApiDocument({ openapi: '3.1.0', info: { version: text } }, 'document');
  expect(majorRises(version(before), version(after))).toBe(rises);
});
