import type { OpenApiDocument, SchemaNode } from '../generate/documents.ts';

const references = '#/components/schemas/';

/**
 * /userinfo as an OpenAPI 2 document, made of the OpenAPI 3.1 one: Dredd does not know 3.1, and leaves out some keywords of 3.0.
 *
 * @see https://spec.openapis.org/oas/v2.0.html
 */
export function swaggerOf({ info, components: { schemas, examples } }: OpenApiDocument): object {
  const example = examples?.UserInfoAllMembers?.value;
  if (example === undefined) throw new Error('the OpenAPI document has no example UserInfoAllMembers');
  const definitions: Record<string, object> = {};
  const define = (name: string): string => {
    const schema = schemas[name];
    if (schema === undefined) throw new Error(`the OpenAPI document has no schema ${name}`);
    if (definitions[name] === undefined) {
      definitions[name] = {};
      definitions[name] = convert(schema);
    }
    return `#/definitions/${name}`;
  };
  const convert = ({ 'x-requirements': _, $ref, format, properties, items, ...rest }: SchemaNode): object => {
    if ($ref !== undefined) return { $ref: define($ref.slice(references.length)) };
    return {
      ...rest,
      // The draft of JSON Schema that OpenAPI 2 is built on has no idn-email.
      ...(format === undefined ? {} : { format: format.replace('idn-', '') }),
      ...(properties === undefined
        ? {}
        : { properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, convert(value)])) }),
      ...(items === undefined ? {} : { items: convert(items) }),
    };
  };
  const schema = { $ref: define('UserInfo') };
  return {
    swagger: '2.0',
    info: { title: 'userinfo', version: info.version },
    paths: {
      '/userinfo': {
        get: {
          produces: ['application/json'],
          responses: {
            200: { description: 'The person', schema, examples: { 'application/json': example } },
          },
        },
      },
    },
    definitions,
  };
}
