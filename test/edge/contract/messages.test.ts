import { describe, expect, test } from 'vitest';
import { placeIn } from '../../../src/edge/contract/place.ts';
import { readDocument, shippedDocument } from '../../../src/edge/contract/read-document.ts';
import { answering, checkContract, expecting, object, string } from '../../support/contract-scene.ts';

const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
  cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
  query: { type: 'apiKey', in: 'query', name: 'key' },
  bearer: { type: 'http', scheme: 'bearer' },
  digest: { type: 'http', scheme: 'digest' },
  oauth: { type: 'oauth2', flows: {} },
};
const header = (name: string): string => `the request header ${name}`;

describe('credentials', () => {
  test.each<[string, object, object, readonly string[]]>([
    ['no key', { key: [] }, {}, [`${header('X-Api-Key')} is missing, and the security scheme "key" asks for it`]],
    ['a key', { key: [] }, { headers: { 'x-api-key': 'k' } }, []],
    [
      'no cookie',
      { cookie: [] },
      { headers: { Cookie: 'a=sid' } },
      ['the cookie sid is missing, and the security scheme "cookie" asks for it'],
    ],
    ['a cookie', { cookie: [] }, { headers: { Cookie: 'a=b; sid=c' } }, []],
    [
      'no parameter',
      { query: [] },
      {},
      ['the query parameter key is missing, and the security scheme "query" asks for it'],
    ],
    ['a parameter', { query: [] }, { query: 'key=a' }, []],
    [
      'no token',
      { bearer: [] },
      {},
      [`${header('Authorization')} is missing, and the security scheme "bearer" asks for it`],
    ],
    [
      'Basic for Bearer',
      { bearer: [] },
      { headers: { Authorization: 'Basic eDp5' } },
      [`${header('Authorization')} is not of the scheme Bearer, which the security scheme "bearer" asks for`],
    ],
    ['a scheme that the comparator does not know', { digest: [] }, { headers: { Authorization: 'Digest a="b"' } }, []],
    ['what cannot be told', { oauth: [] }, {}, []],
    [
      'one of two that are asked for at once',
      { key: [], bearer: [] },
      { headers: { 'X-Api-Key': 'k' } },
      [`${header('Authorization')} is missing, and the security scheme "bearer" asks for it`],
    ],
  ])('%s', async (_, requirement, request, errors) => {
    const document = {
      ...answering(object({ a: string }, 'a'), '200', { security: [requirement] }),
      components: { securitySchemes },
    };
    expect((await checkContract(document, [expecting({ a: '1' }, {}, request)])).errors).toEqual(errors);
  });

  test('one of two requirements, that of the whole document, and none to be refused', async () => {
    const document = { ...answering(object({ a: string }, 'a')), components: { securitySchemes } };
    const either = { ...document, security: [{ key: [] }, {}] };
    expect((await checkContract(either, [expecting({ a: '1' })])).errors).toEqual([]);
    const all = { ...answering(object({}), '4XX'), components: { securitySchemes }, security: [{ key: [] }] };
    expect((await checkContract(all, [expecting({}, { status: 401 })])).errors).toEqual([]);
  });

  test('a credential is not shown', async () => {
    const document = {
      ...answering(object({ a: string }, 'a'), '200', { security: [{ bearer: [] }] }),
      components: { securitySchemes },
    };
    const interaction = expecting({ a: '1' }, {}, { headers: { Authorization: 's3cr3t' } });
    const { findings } = await checkContract(document, [interaction]);
    expect(findings).toMatchObject([{ actual: 'a string of 6 characters' }]);
    expect(JSON.stringify(findings)).not.toContain('s3cr3t');
  });
});

describe('places in the document', () => {
  test.each([
    ['paths./userinfo.get.responses.401.content', '/paths/~1userinfo/get/responses/401'],
    ['paths./userinfo.get.responses.403.content', '/paths/~1userinfo/get/responses/4XX'],
    [
      'paths./api/oauth-config.get.responses.404.content.application/json.schema.properties.reason.type',
      '/components/schemas/Error/properties/reason/type',
    ],
    [
      'paths./userinfo.get.responses.200.content.application/json.schema.components.schemas.UserData.properties.id.type',
      '/components/schemas/UserData/properties/id/type',
    ],
    [
      'paths./api/oauth-config.post.requestBody.content.application/json.schema.components.schemas.OauthConfigEnabled.type',
      '/components/schemas/OauthConfigEnabled/type',
    ],
    ['paths', '/paths'],
    ['', ''],
  ])('%s', async (names, pointer) => {
    expect(placeIn(await readDocument(shippedDocument()), names)).toBe(pointer);
  });

  test('are whole in what is expected and in the fix', async () => {
    const document = answering(object({ aMemberWithAVeryLongNameThatWasCutOffBefore: string }), '4XX');
    const interaction = expecting({ aMemberWithAVeryLongNameThatWasCutOffBefore: 1 }, { status: 404 });
    const { findings } = await checkContract(document, [interaction]);
    const schema = '#/paths/~1a/get/responses/4XX/content/application~1json/schema';
    const place = `${schema}/properties/aMemberWithAVeryLongNameThatWasCutOffBefore/type`;
    expect(findings).toMatchObject([
      {
        expected: expect.stringMatching(new RegExp(`has at ${place}$`)),
        fix: expect.stringContaining(` at ${place},`),
      },
    ]);
  });
});

describe('a pact that the comparator does not read is named, with the interaction', () => {
  test.each<[string, object, object]>([
    ['request headers', { headers: [1] }, {}],
    ['request query', { query: 5 }, {}],
    ['response headers', {}, { headers: 'x' }],
  ])('%s', async (what, request, response) => {
    const document = answering(object({ a: string }, 'a'));
    await expect(checkContract(document, [expecting({}), expecting({ a: '1' }, response, request)])).rejects.toThrow(
      `The pact p.json: interaction 2 ("a read"): ${what}: must be null or must be `,
    );
  });

  test('header fields of one value and of several are read', async () => {
    const headers = { Accept: 'application/json', 'X-A': ['1', '2'], 'X-B': 1 };
    const { errors } = await checkContract(answering(object({ a: string }, 'a')), [
      expecting({ a: '1' }, {}, { headers }),
    ]);
    expect(errors).toEqual([]);
  });
});
