import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider } from '../../src/reference/provider.ts';
import { exampleOf, expectDocumented, operations } from './documented.ts';

const config = {
  tokenEndpoint: 'http://oauth.com/token',
  userInfoEndpoint: 'http://oauth.com/userinfo',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: true,
};

const key = { 'x-api-key': demo.apiKey };
const [person] = demo.people;
const bearer = { authorization: `Bearer ${person.accessToken}` };
const basic = `Basic ${Buffer.from(`${demo.client.id}:${demo.client.secret}`).toString('base64')}`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const oauthConfig = '/api/oauth-config';

/** Every kind of answer that the provider has, each with its status, in an order that makes sense of the config API's. */
const answers: readonly (readonly [
  title: string,
  request: InjectOptions & { url: string; method: string },
  status: number,
])[] = [
  ['userinfo', { method: 'GET', url: '/userinfo', headers: bearer }, 200],
  ['userinfo without a token', { method: 'GET', url: '/userinfo' }, 401],
  ['userinfo with an unknown token', { method: 'GET', url: '/userinfo', headers: { authorization: 'Bearer x' } }, 401],
  [
    'a token',
    {
      method: 'POST',
      url: '/token',
      headers: { ...form, authorization: basic },
      payload: 'grant_type=client_credentials',
    },
    200,
  ],
  [
    'a token with refresh token and scope',
    {
      method: 'POST',
      url: '/token',
      headers: { ...form, authorization: basic },
      payload: `grant_type=password&username=${person.username}&password=${person.password}&scope=profile`,
    },
    200,
  ],
  ['no client', { method: 'POST', url: '/token', headers: form, payload: 'grant_type=client_credentials' }, 401],
  ['no grant type', { method: 'POST', url: '/token', headers: { ...form, authorization: basic }, payload: '' }, 400],
  ['no body', { method: 'POST', url: '/token', headers: { authorization: basic } }, 400],
  [
    'no form',
    { method: 'POST', url: '/token', headers: { authorization: basic }, payload: { grant_type: 'password' } },
    400,
  ],
  ['no config to read', { method: 'GET', url: oauthConfig, headers: key }, 404],
  ['no config to change', { method: 'PATCH', url: oauthConfig, headers: key, payload: {} }, 404],
  ['no config to delete', { method: 'DELETE', url: oauthConfig, headers: key }, 404],
  ['create without a key', { method: 'POST', url: oauthConfig, payload: config }, 401],
  ['create without a body', { method: 'POST', url: oauthConfig, headers: key }, 400],
  [
    'create with a text',
    { method: 'POST', url: oauthConfig, headers: { ...key, 'content-type': 'text/plain' }, payload: 'x' },
    415,
  ],
  [
    'create with malformed JSON',
    { method: 'POST', url: oauthConfig, headers: { ...key, 'content-type': 'application/json' }, payload: '{' },
    400,
  ],
  ['create without members', { method: 'POST', url: oauthConfig, headers: key, payload: {} }, 400],
  ['create', { method: 'POST', url: oauthConfig, headers: key, payload: config }, 201],
  ['create again', { method: 'POST', url: oauthConfig, headers: key, payload: config }, 409],
  ['read', { method: 'GET', url: oauthConfig, headers: key }, 200],
  ['read without a key', { method: 'GET', url: oauthConfig }, 401],
  ['read with a wrong key', { method: 'GET', url: oauthConfig, headers: { 'x-api-key': 'x' } }, 401],
  ['change', { method: 'PATCH', url: oauthConfig, headers: key, payload: { oauthConfigEnabled: false } }, 204],
  ['change to a wrong type', { method: 'PATCH', url: oauthConfig, headers: key, payload: { clientId: 7 } }, 400],
  ['change to an array', { method: 'PATCH', url: oauthConfig, headers: key, payload: [] }, 400],
  ['change without a key', { method: 'PATCH', url: oauthConfig, payload: {} }, 401],
  ['delete without a key', { method: 'DELETE', url: oauthConfig }, 401],
  ['delete', { method: 'DELETE', url: oauthConfig, headers: key }, 204],
];

const provider = createReferenceProvider();
afterAll(() => provider.close());

test('the routes are the operations of the document, and an authorization endpoint, which it leaves to OAuth', async () => {
  const { app, close } = createReferenceProvider();
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
  });
  await app.ready();
  // RFC 9110 section 9.1: whatever has GET has HEAD.
  const documented = operations.flatMap(({ method, path }) =>
    method === 'GET' ? [`GET ${path}`, `HEAD ${path}`] : [`${method} ${path}`],
  );
  const beyond = ['GET /authorize', 'HEAD /authorize', 'POST /authorize'];
  expect(routes.sort()).toEqual([...documented, ...beyond].sort());
  await close();
});

test("the first person is the guide's example", () => {
  expect(person.userinfo).toEqual(exampleOf('UserInfoAllMembers'));
});

describe('every answer is one that the document declares', () => {
  test.each(answers)('%s', async (_title, request, status) => {
    const response = await provider.app.inject(request);
    expect(response.statusCode).toBe(status);
    expectDocumented({ method: request.method, path: request.url }, response);
  });

  test('the answers are of every operation', () => {
    const answered = new Set(answers.map(([, { method, url }]) => `${method} ${url}`));
    expect(answered).toEqual(new Set(operations.map(({ method, path }) => `${method} ${path}`)));
  });
});
