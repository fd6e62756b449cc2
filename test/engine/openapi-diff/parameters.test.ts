import { describe, expect, test } from 'vitest';
import { content, documentWith, type Json, listed } from './listed.ts';

const responses = { '200': { description: '' } };
const list = { type: 'array', items: { type: 'string' } };
const changes = (before: Json[], after: Json[]): string[] =>
  listed(documentWith({ responses, parameters: before }), documentWith({ responses, parameters: after }));
const query = (rest: Json): Json[] => [{ name: 'q', in: 'query', ...rest }];
const header = (name: string, rest: Json = {}): Json[] => [{ name, in: 'header', ...rest }];

describe('how a parameter is written', () => {
  test.each<[string, Json, Json, string[]]>([
    [
      'another style',
      {},
      { style: 'pipeDelimited' },
      ['style pipeDelimited, was with form', 'explode false, was with true'],
    ],
    ['explode', {}, { explode: false }, ['explode false, was with true']],
    ['the style that it has anyway', {}, { style: 'form', explode: true }, []],
  ])('%s', (_, before, after, expected) => {
    expect(changes(query({ schema: list, ...before }), query({ schema: list, ...after }))).toEqual(
      expected.map((words) => `breaking | query q parameter | is written with ${words}`),
    );
  });

  test.each(['allowReserved', 'allowEmptyValue'])('%s', (name) => {
    expect(changes(query({ [name]: true }), query({}))).toEqual([`breaking | query q parameter | ${name} is false`]);
    expect(changes(query({}), query({ [name]: true }))).toEqual([`compatible | query q parameter | ${name} is true`]);
  });

  test('content, and its schema', () => {
    expect(changes(query({ schema: list }), query(content(list)))).toEqual([
      'breaking | query q parameter | is of a media type, was written by a style',
    ]);
    expect(changes(query(content(list)), query({ schema: list }))).toEqual([
      'breaking | query q parameter | is written by a style, was of a media type',
    ]);
    expect(changes(query(content({ type: 'string' })), query(content({ type: 'integer' })))).toEqual([
      'breaking | query q parameter | $ | is integer, was string',
    ]);
  });

  test('what OpenAPI does not know', () => {
    expect(changes(query({}), query({ other: 1 }))).toEqual([
      'breaking | query q parameter | other differs, which is taken for breaking as it is not looked into',
    ]);
  });
});

describe('headers', () => {
  test('the case of letters is no difference', () => {
    expect(changes(header('X-Own'), header('x-own'))).toEqual([]);
  });

  test.each(['Authorization', 'accept', 'Content-Type'])('%s is no parameter', (name) => {
    expect(changes([], header(name, { required: true }))).toEqual([]);
  });

  test('how one of a response is written', () => {
    const response = (own: Json): Json => ({ '200': { headers: { 'X-Own': own, 'Content-Type': own } } });
    const differing = listed(
      documentWith({ responses: response({ schema: list }) }),
      documentWith({ responses: response({ schema: list, explode: true }) }),
    );
    expect(differing).toEqual(['breaking | response 200, header X-Own | is written with explode true, was with false']);
  });
});

test('how the members of a form are written', () => {
  const form = (rest: Json): Json => ({ responses, requestBody: { content: { 'multipart/form-data': rest } } });
  expect(listed(documentWith(form({})), documentWith(form({ encoding: { a: { contentType: 'image/png' } } })))).toEqual(
    [
      'breaking | request body, multipart/form-data | encoding differs, which is taken for breaking as it is not looked into',
    ],
  );
});

test('an example behind a reference', () => {
  const examples = { examples: { one: { $ref: '#/components/examples/one' } } };
  const document = (value: unknown) =>
    documentWith(
      { responses, parameters: query(examples), requestBody: { content: { 'text/plain': examples } } },
      { components: { examples: { one: { value } } } },
    );
  expect(listed(document('a'), document('b'))).toEqual([
    'documentation | query q parameter | examples changed',
    'documentation | request body, text/plain | examples changed',
  ]);
});
