import SwaggerParser from '@apidevtools/swagger-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

interface Media {
  readonly schema?: object;
}

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** One operation of the OpenAPI document. */
export interface DocumentedOperation {
  readonly method: string;
  readonly path: string;
}

const document = await SwaggerParser.dereference('openapi/widget-oauth.yaml');
const parsed = JSON.parse(JSON.stringify(document));
const paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> = parsed.paths;
// The document's own keywords and formats are judged where it is linted.
const ajv = new Ajv2020({ strict: false, formats: { 'idn-email': true } });
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'];

/** Every operation of the OpenAPI document. */
export const operations: readonly DocumentedOperation[] = Object.entries(paths).flatMap(([path, item]) =>
  methods.filter((method) => Object.hasOwn(item, method)).map((method) => ({ method: method.toUpperCase(), path })),
);

/** The value of an example of the document, by its name. */
export function exampleOf(name: string): unknown {
  const examples: Readonly<Record<string, { readonly value: unknown }>> = parsed.components.examples;
  return examples[name]?.value;
}

/** What of a response the document speaks of. */
export interface DocumentedResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Expects a response to be one that the OpenAPI document declares: its status, its media type and its body. */
export function expectDocumented({ method, path }: DocumentedOperation, response: DocumentedResponse): void {
  const operation = paths[path]?.[method.toLowerCase()];
  const status = String(response.statusCode);
  const declared = operation?.responses[status] ?? operation?.responses[`${status.charAt(0)}XX`];
  expect(declared, `${method} ${path} declares status ${status}`).toBeDefined();
  const content = declared?.content;
  if (content === undefined) {
    expect(response.body, `${method} ${path} declares no content with status ${status}`).toBe('');
    return;
  }
  const mediaType = String(response.headers['content-type']);
  const schema = content[mediaType]?.schema;
  expect(schema, `${method} ${path} declares ${mediaType} with status ${status}`).toBeDefined();
  const validate = ajv.compile(schema ?? false);
  expect(validate(JSON.parse(response.body)), JSON.stringify(validate.errors)).toBe(true);
}
