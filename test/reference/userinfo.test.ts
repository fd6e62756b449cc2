import { describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider } from '../../src/reference/provider.ts';
import { challenges } from '../../src/wire/www-authenticate.ts';

const [tyler, marla] = demo.people;

async function ask(authorization?: string) {
  const { app } = createReferenceProvider();
  return app.inject({
    method: 'GET',
    url: '/userinfo',
    headers: authorization === undefined ? {} : { authorization },
  });
}

test.each([tyler, marla])('$username is told by the token', async ({ accessToken, userinfo }) => {
  const response = await ask(`Bearer ${accessToken}`);
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual(userinfo);
  expect(response.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
});

test('the scheme is known in any case of letters', async () => {
  expect((await ask(`bEARER ${tyler.accessToken}`)).statusCode).toBe(200);
});

describe('a request without an acceptable token gets a challenge and nothing else', () => {
  test.each([
    ['no Authorization', undefined, undefined],
    ['another scheme', `Basic ${tyler.accessToken}`, undefined],
    ['a scheme without a token', 'Bearer', undefined],
    ['two tokens', `Bearer ${tyler.accessToken} ${marla.accessToken}`, undefined],
    ['a token that was not issued', 'Bearer x', 'invalid_token'],
    ['a token in capital letters', `Bearer ${tyler.accessToken.toUpperCase()}`, 'invalid_token'],
    ['a part of a token', `Bearer ${tyler.accessToken.slice(0, -1)}`, 'invalid_token'],
  ])('%s', async (_title, authorization, error) => {
    const response = await ask(authorization);
    expect(response.statusCode).toBe(401);
    expect(response.body).toBe('');
    expect(response.headers['cache-control']).toBe('no-store');
    const [challenge] = challenges([['WWW-Authenticate', String(response.headers['www-authenticate'])]]);
    expect(challenge?.scheme).toBe('bearer');
    expect(challenge?.parameters.error).toBe(error);
  });
});
