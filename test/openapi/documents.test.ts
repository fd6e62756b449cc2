import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from 'vitest';
import { currentDocument, documentPath, documents, isNode, nodeAt, readDocument, resolved } from './documents.ts';

describe.each(documents)('%s', (document) => {
  it('is valid OpenAPI 3.1', async () => {
    const api = await SwaggerParser.validate(documentPath(document));
    expect(api).toMatchObject({ openapi: '3.1.0' });
  });

  it('has an edition that its name or its place says', () => {
    const edition = document === currentDocument ? '2.0.0' : document.replace(/^.*\/|\.yaml$/g, '');
    expect(nodeAt(readDocument(document), '/info').version).toBe(edition);
  });
});

it('is refused where it is not valid', async () => {
  const broken: unknown = { ...readDocument(currentDocument), paths: { '/userinfo': { get: { responses: 'none' } } } };
  await expect(SwaggerParser.validate(broken as never)).rejects.toThrow(/responses/);
});

describe('the operations', () => {
  const document = readDocument(currentDocument);

  it.each([
    // Path, method, host, security schemes, responses; the guide names no status, so that ranges stand for what it leaves open.
    ['/userinfo', 'get', 'https://oauth.customer.example', ['bearer'], ['200', '401', '4XX']],
    ['/api/oauth-config', 'post', 'https://spinner.closer.app', ['apiKey'], ['2XX', '4XX']],
    ['/api/oauth-config', 'get', 'https://spinner.closer.app', ['apiKey'], ['2XX', '4XX']],
    ['/api/oauth-config', 'patch', 'https://spinner.closer.app', ['apiKey'], ['2XX', '4XX']],
    ['/api/oauth-config', 'delete', 'https://spinner.closer.app', ['apiKey'], ['2XX', '4XX']],
    ['/token', 'post', 'https://oauth.customer.example', ['clientCredentials'], ['200', '400', '401']],
  ])('%s %s', (path, method, host, schemes, statuses) => {
    const item = nodeAt(document, `/paths/${path.replaceAll('/', '~1')}`);
    const operation = nodeAt(item, `/${method}`);
    expect(item.servers ?? document.servers).toMatchObject([{ url: host }]);
    const security = Array.isArray(operation.security) ? operation.security.filter(isNode) : [];
    expect(security.flatMap(Object.keys)).toEqual(schemes);
    expect(Object.keys(nodeAt(operation, '/responses')).sort()).toEqual(statuses);
  });

  it('are these six and no others', () => {
    const operations = Object.entries(nodeAt(document, '/paths')).flatMap(([path, item]) =>
      Object.keys(resolved(document, item))
        .filter((key) => /^(?:get|put|post|delete|options|head|patch|trace)$/.test(key))
        .map((method) => `${method} ${path}`),
    );
    expect(operations.sort()).toEqual([
      'delete /api/oauth-config',
      'get /api/oauth-config',
      'get /userinfo',
      'patch /api/oauth-config',
      'post /api/oauth-config',
      'post /token',
    ]);
  });

  it('ask for the key and the token where the guide and RFC 6750 have them', () => {
    expect(nodeAt(document, '/components/securitySchemes/apiKey')).toMatchObject({
      type: 'apiKey',
      in: 'header',
      name: 'X-Api-Key',
    });
    expect(nodeAt(document, '/components/securitySchemes/bearer')).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('take no body to delete and give none that the guide does not show', () => {
    expect(nodeAt(document, '/paths/~1api~1oauth-config/delete')).not.toHaveProperty('requestBody');
    for (const method of ['post', 'patch', 'delete']) {
      expect(nodeAt(document, `/paths/~1api~1oauth-config/${method}/responses/2XX`)).not.toHaveProperty('content');
    }
  });
});

describe('the required members', () => {
  const six = [
    'tokenEndpoint',
    'userInfoEndpoint',
    'clientId',
    'clientSecret',
    'oauthConfigEnabled',
    'allowAnonymousSignUp',
  ];
  const five = six.slice(0, -1);

  it.each([
    ['openapi/widget-oauth.yaml', 'UserInfo', ['externalUserId', 'userData']],
    ['openapi/widget-oauth.yaml', 'UserData', ['id', 'backOfficeData']],
    ['openapi/widget-oauth.yaml', 'Phone', ['region', 'number']],
    ['openapi/widget-oauth.yaml', 'BackOfficeField', ['key', 'value']],
    ['openapi/widget-oauth.yaml', 'OauthConfigCreateForm', six],
    ['openapi/widget-oauth.yaml', 'OauthConfigPatchForm', []],
    ['openapi/widget-oauth.yaml', 'OauthConfigResponse', six],
    ['openapi/widget-oauth.yaml', 'Error', []],
    ['openapi/editions/1.1.0.yaml', 'UserInfo', ['id']],
    ['openapi/editions/1.1.0.yaml', 'OauthConfigCreateForm', six],
    ['openapi/editions/1.1.0.yaml', 'OauthConfigPatchForm', []],
    ['openapi/editions/1.0.0.yaml', 'UserInfo', ['id']],
    ['openapi/editions/1.0.0.yaml', 'OauthConfigCreateForm', five],
    ['openapi/editions/1.0.0.yaml', 'OauthConfigPatchForm', ['oauthConfigEnabled']],
  ])('of %s, %s', (document, schema, required) => {
    expect(nodeAt(readDocument(document), `/components/schemas/${schema}`).required ?? []).toEqual(required);
  });

  it('of a config have their types', () => {
    const document = readDocument(currentDocument);
    for (const form of ['OauthConfigCreateForm', 'OauthConfigPatchForm', 'OauthConfigResponse']) {
      const properties = nodeAt(document, `/components/schemas/${form}/properties`);
      const types = Object.entries(properties).map(([name, schema]) => [name, resolved(document, schema).type]);
      expect(types).toEqual([
        ...six.slice(0, 4).map((name) => [name, 'string']),
        [six[4], 'boolean'],
        [six[5], 'boolean'],
      ]);
    }
    expect(nodeAt(document, '/components/schemas/OauthConfigResponse/properties/clientSecret').const).toBe('**');
  });
});
