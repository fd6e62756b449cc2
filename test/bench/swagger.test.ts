import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from 'vitest';
import { swaggerOf } from '../../scripts/bench/swagger.ts';
import { currentEdition, readDocument } from '../../scripts/generate/documents.ts';

describe('/userinfo as an OpenAPI 2 document', () => {
  it('is a valid one', async () => {
    const document = JSON.parse(JSON.stringify(swaggerOf(readDocument(currentEdition))));
    await expect(SwaggerParser.validate(document)).resolves.toMatchObject({ swagger: '2.0' });
  });

  it('judges by the schemas of the OpenAPI 3.1 document, all that are needed and no others', () => {
    const ownSchemas = {
      UserInfo: {
        type: 'object',
        required: ['userData'],
        properties: { userData: { $ref: '#/components/schemas/UserData' } },
        'x-requirements': { type: 'userinfo.body-is-object' },
      },
      UserData: {
        type: 'object',
        properties: {
          email: { type: 'string', format: 'idn-email', minLength: 1 },
          friends: { type: 'array', items: { $ref: '#/components/schemas/UserData' } },
        },
      },
      Config: { type: 'object' },
    };
    const examples = { UserInfoAllMembers: { value: { userData: {} } } };
    expect(swaggerOf({ info: { version: '1.2.3' }, components: { schemas: ownSchemas, examples } })).toEqual({
      swagger: '2.0',
      info: { title: 'userinfo', version: '1.2.3' },
      paths: {
        '/userinfo': {
          get: {
            produces: ['application/json'],
            responses: {
              200: {
                description: 'The person',
                schema: { $ref: '#/definitions/UserInfo' },
                examples: { 'application/json': { userData: {} } },
              },
            },
          },
        },
      },
      definitions: {
        UserInfo: {
          type: 'object',
          required: ['userData'],
          properties: { userData: { $ref: '#/definitions/UserData' } },
        },
        UserData: {
          type: 'object',
          properties: {
            email: { type: 'string', format: 'email', minLength: 1 },
            friends: { type: 'array', items: { $ref: '#/definitions/UserData' } },
          },
        },
      },
    });
  });
});
