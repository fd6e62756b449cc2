import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/edge/yaml.ts';
import { objectOf, openApiDocument, operationsOf, resolved } from '../../../src/engine/openapi/document.ts';
import { UsageError } from '../../../src/model/errors.ts';

type Json = Record<string, unknown>;

const head = (openapi: string): Json => ({ openapi, info: { title: 'T', version: '1.0.0' }, paths: {} });
const withSchemas = (schemas: Json, openapi = '3.1.0') =>
  openApiDocument({ ...head(openapi), components: { schemas } }, 'api.yaml');

function refusalOf(value: unknown): string {
  try {
    openApiDocument(value, 'api.yaml');
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'taken';
}

describe('a document that cannot be compared is refused with where and what to do', () => {
  test.each<[string, Json, string]>([
    [
      'a percent sign that encodes nothing',
      { components: { schemas: { A: { $ref: '#/components/schemas/100%' } } } },
      'api.yaml: the reference #/components/schemas/100% at #/components/schemas/A is no URI. Write a percent sign in it as %25.',
    ],
    [
      'a reference to itself',
      { components: { schemas: { A: { $ref: '#/components/schemas/A' } } } },
      'api.yaml: the reference #/components/schemas/A at #/components/schemas/A leads to itself. Let it lead to a schema.',
    ],
    [
      'a reference that leads nowhere',
      { components: { schemas: { example: { $ref: '#/components/schemas/B' } } } },
      'api.yaml: the reference #/components/schemas/B at #/components/schemas/example leads nowhere. Mend it, or add what it leads to.',
    ],
    [
      'paths that are a list',
      { paths: [] },
      'api.yaml: #/paths is not an object. Name each path in it: "/users: {...}".',
    ],
    [
      'a status of five digits',
      { paths: { '/a': { get: { responses: { '99999': {} } } } } },
      'api.yaml: #/paths/~1a/get/responses/99999 is of no status. Write three digits, a range such as 2XX, or default.',
    ],
    [
      'a range in small letters',
      { paths: { '/a': { get: { responses: { '2xx': {} } } } } },
      'api.yaml: #/paths/~1a/get/responses/2xx is of no status. Write three digits, a range such as 2XX, or default.',
    ],
    [
      'a version that YAML takes for a number',
      { info: { version: 1.5 } },
      "api.yaml: info.version is a number. Quote it: version: '1.5'.",
    ],
  ])('%s', (_, rest, message) => {
    expect(refusalOf({ ...head('3.1.0'), ...rest })).toBe(message);
  });

  test('an alias of YAML that makes a value hold itself', () => {
    const text = "openapi: 3.1.0\ninfo: {version: '1'}\ncomponents: {schemas: {A: &a {properties: {a: *a}}}}";
    expect(refusalOf(parseYaml(text, 'api.yaml').value)).toBe(
      'api.yaml: #/components/schemas/A/properties/a holds itself by a YAML alias. Refer to it by $ref instead.',
    );
  });
});

test('what is an example or a constant refers to nothing, and aliases that end are taken', () => {
  const data = { $ref: 'https://nowhere.example' };
  const shared = { type: 'string' };
  const value = {
    ...head('3.1.0'),
    paths: {
      '/a': {
        get: {
          responses: { default: {}, '4XX': {}, '200': { content: { a: { examples: { one: { value: data } } } } } },
        },
      },
    },
    components: {
      schemas: {
        A: { example: data, examples: [data], default: data, const: data, enum: [data], 'x-own': data },
        B: shared,
        C: shared,
      },
    },
  };
  expect(refusalOf(value)).toBe('taken');
});

describe('what stands beside a reference', () => {
  const Base = {
    type: 'object',
    description: 'base',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'string' } },
  };
  const beside = (siblings: Json, openapi?: string): unknown =>
    resolved(withSchemas({ Base }, openapi), { $ref: '#/components/schemas/Base', ...siblings });

  test.each<[string, Json, Json]>([
    ['more required members', { required: ['b'] }, { ...Base, required: ['a', 'b'] }],
    ['more members', { properties: { c: {} } }, { ...Base, properties: { ...Base.properties, c: {} } }],
    ['a text', { description: 'mine' }, { ...Base, description: 'mine' }],
    ['another type', { type: ['object', 'null'] }, { ...Base, allOf: [{ type: ['object', 'null'] }] }],
    [
      'a member of both',
      { properties: { a: { minLength: 1 } } },
      { ...Base, properties: { ...Base.properties, a: { allOf: [{ type: 'string' }, { minLength: 1 }] } } },
    ],
    [
      'members, with none but them: those of the target are none of them',
      { properties: { c: {} }, additionalProperties: false },
      { ...Base, allOf: [{ properties: { c: {} }, additionalProperties: false }] },
    ],
  ])('OpenAPI 3.1: %s apply too', (_, siblings, expected) => {
    expect(beside(siblings)).toEqual(expected);
  });

  test('OpenAPI 3.0: nothing of it', () => {
    expect(beside({ required: ['b'], description: 'mine' }, '3.0.3')).toEqual(Base);
  });

  test('an object that is no schema: texts alone, since OpenAPI 3.1', () => {
    const components = { responses: { A: { description: 'base', content: {} } } };
    const value = { $ref: '#/components/responses/A', description: 'mine', content: { a: {} } };
    const of = (openapi: string) => objectOf(openApiDocument({ ...head(openapi), components }, 'd'), value);
    expect(of('3.1.0')).toEqual({ description: 'mine', content: {} });
    expect(of('3.0.3')).toEqual({ description: 'base', content: {} });
  });

  test('a path item: both, in every edition', () => {
    const responses = { '200': {} };
    const document = openApiDocument(
      {
        ...head('3.0.3'),
        paths: { '/a': { $ref: '#/x-items/a', put: { responses } } },
        'x-items': { a: { get: { responses } } },
      },
      'd',
    );
    expect(operationsOf(document).map(({ title }) => title)).toEqual(['GET /a', 'PUT /a']);
  });
});
