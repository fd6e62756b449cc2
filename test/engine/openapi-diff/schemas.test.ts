import { describe, expect, test } from 'vitest';
import { bothSides, documentWith, type Json, listed, ofRequest, ofResponse } from './listed.ts';

const kinds = (lines: readonly string[]): string[] => [...new Set(lines.map((line) => line.split(' | ')[0] ?? ''))];
const old = { openapi: '3.0.3' };

describe('what a schema allows', () => {
  test.each<[string, unknown, unknown, Json?]>([
    ['minLength: 0', {}, { minLength: 0, minItems: 0, minProperties: 0 }],
    ['uniqueItems: false', {}, { uniqueItems: false }],
    ['required: []', {}, { required: [] }],
    ['additionalProperties: {}', { additionalProperties: true }, { additionalProperties: {} }],
    ['a type beside constants of it', { type: 'string', enum: ['a'] }, { enum: ['a'] }],
    ['a constant as the only one of an enum', { enum: ['a'] }, { const: 'a' }],
    ['nullable, which OpenAPI 3.1 does not know', { type: 'string' }, { type: 'string', nullable: true }],
    ['nullable: false', { type: 'string' }, { type: 'string', nullable: false }, old],
    ['a minimum that is not exclusive', { minimum: 1 }, { minimum: 1, exclusiveMinimum: false }, old],
    ['a bound that is not the closer one', { minimum: 5 }, { minimum: 5, exclusiveMinimum: 1 }],
    [
      'names that are required within what is not looked into',
      { not: { required: ['a', 'b'] } },
      { not: { required: ['b', 'a'] } },
    ],
    ['texts within what is not looked into', { oneOf: [{ title: 'a' }] }, { oneOf: [{ title: 'b', 'x-own': 1 }] }],
  ])('%s is no difference', (_, before, after, rest) => {
    expect(bothSides(before, after, rest)).toEqual([[], []]);
    expect(bothSides(after, before, rest)).toEqual([[], []]);
  });

  test.each<[string, unknown, unknown, string, Json?]>([
    ['nullable', { type: 'string', nullable: true }, { type: 'string' }, 'is string, was string or null', old],
    ['uniqueItems', { uniqueItems: false }, { uniqueItems: true }, 'uniqueItems is true, was false'],
    ['multipleOf', { multipleOf: 5 }, { multipleOf: 10 }, 'multipleOf is 10, was 5'],
    ['exclusive', { minimum: 0 }, { minimum: 0, exclusiveMinimum: true }, 'exclusiveMinimum is 0, was minimum 0', old],
    [
      'a closer bound of another keyword',
      { exclusiveMinimum: 0 },
      { minimum: 5 },
      'minimum is 5, was exclusiveMinimum 0',
    ],
    [
      'a lower maximum',
      { maximum: 5, exclusiveMaximum: 9 },
      { exclusiveMaximum: 5 },
      'exclusiveMaximum is 5, was maximum 5',
    ],
    [
      'an untyped constant less',
      { type: 'string', enum: ['a', 'b'] },
      { enum: ['a'] },
      'is one of "a", was one of "a", "b"',
    ],
    ['constants for a type', { type: 'string' }, { enum: ['a'] }, 'is one of "a", was any value'],
  ])('%s allows less', (_, wide, narrow, message, rest) => {
    expect(bothSides(wide, narrow, rest)).toEqual([[`breaking | ${message}`], [`compatible | ${message}`]]);
    expect(bothSides(narrow, wide, rest).map(kinds)).toEqual([['compatible'], ['breaking']]);
  });

  test.each<[string, unknown, unknown, Json?]>([
    ['a multiple of something else', { multipleOf: 4 }, { multipleOf: 10 }],
    [
      'a member called title',
      { oneOf: [{ properties: { title: true } }] },
      { oneOf: [{ properties: { title: false } }] },
    ],
    [
      'a member that looks like an extension',
      { not: { properties: { 'x-a': { type: 'string' } } } },
      { not: { properties: { 'x-a': {} } } },
    ],
    ['a constant with a title', { oneOf: [{ const: { title: 'a' } }] }, { oneOf: [{ const: { title: 'b' } }] }],
    ['nullable where it means nothing', { oneOf: [{}] }, { oneOf: [{}], nullable: true }, old],
    ['a default', { default: 1 }, {}],
  ])('%s breaks both', (_, before, after, rest) => {
    expect(bothSides(before, after, rest).map(kinds)).toEqual([['breaking'], ['breaking']]);
  });

  test('any value in place of what is not looked into', () => {
    expect(bothSides({ oneOf: [{ type: 'string' }] }, { description: 'anything' })).toEqual([
      ['compatible | oneOf is gone: any value is allowed now', 'documentation | description added'],
      ['breaking | oneOf is gone: any value is allowed now', 'documentation | description added'],
    ]);
  });
});

describe('members', () => {
  const closed = { additionalProperties: false };
  test.each<[string, unknown, unknown, string[], string[], Json?]>([
    ['one more where no other was allowed', closed, { ...closed, properties: { a: {} } }, ['compatible'], ['breaking']],
    [
      'one more where none was allowed but those of all parts',
      { unevaluatedProperties: false },
      { unevaluatedProperties: false, properties: { a: {} } },
      ['compatible'],
      ['breaking'],
    ],
    ['one that is forbidden', {}, { properties: { a: false } }, ['breaking'], ['compatible']],
    [
      'one more, of the schema that the unnamed have',
      { additionalProperties: { type: 'string' } },
      { additionalProperties: { type: 'string' }, properties: { a: { type: 'string' } } },
      ['compatible'],
      ['compatible'],
    ],
    [
      'one more, of another schema than the unnamed have',
      { additionalProperties: { type: 'string' } },
      { additionalProperties: { type: 'string' }, properties: { a: { type: 'number' } } },
      ['compatible', 'breaking'],
      ['compatible', 'breaking'],
    ],
    ['the unnamed narrowed', {}, { additionalProperties: { type: 'string' } }, ['breaking'], ['compatible']],
    [
      'a text of the unnamed',
      { additionalProperties: { type: 'string' } },
      { additionalProperties: { type: 'string', description: 'd' } },
      ['documentation'],
      ['documentation'],
    ],
    [
      'required and only read, in OpenAPI 3.0',
      {},
      { required: ['a'], properties: { a: { readOnly: true } } },
      ['compatible'],
      ['compatible'],
      old,
    ],
    [
      'optional now and only written, in OpenAPI 3.0',
      { required: ['a'], properties: { a: { writeOnly: true } } },
      { properties: { a: { writeOnly: true } } },
      ['compatible'],
      [],
      old,
    ],
    [
      'required and only read, since OpenAPI 3.1',
      {},
      { required: ['a'], properties: { a: { readOnly: true } } },
      ['breaking'],
      ['compatible'],
    ],
  ])('%s', (_, before, after, request, response, rest) => {
    expect(bothSides(before, after, rest).map(kinds)).toEqual([request, response]);
  });
});

describe('references', () => {
  const components = (schemas: Json): Json => ({ components: { schemas } });
  const Node = { type: 'object', properties: { v: { type: 'string' }, next: { $ref: '#/components/schemas/Node' } } };
  const node = { $ref: '#/components/schemas/Node' };

  test('a schema that ends is compared with one that refers to itself, as deep as it goes', () => {
    const finite = {
      type: 'object',
      properties: {
        v: { type: 'string' },
        next: { type: 'object', properties: { v: { type: 'number' }, next: node } },
      },
    };
    expect(
      listed(
        documentWith(ofResponse(finite), components({ Node })),
        documentWith(ofResponse(node), components({ Node })),
      ),
    ).toEqual(['breaking | response 200 | $.next.v | is string, was number']);
  });

  test('what stands beside one does not hide what its target demands', () => {
    const beside = { $ref: '#/components/schemas/Base', required: ['a'] };
    const base = (required: string[]): Json => components({ Base: { properties: { a: {}, b: {} }, required } });
    expect(listed(documentWith(ofRequest(beside), base([])), documentWith(ofRequest(beside), base(['b'])))).toEqual([
      'breaking | request body | $.b | becomes required: callers that do not send it are refused',
    ]);
  });
});
