import { beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';

const config = {
  tokenEndpoint: 'https://example.com/Token/?a=B+c%20d',
  userInfoEndpoint: 'https://example.com/userinfo',
  clientId: 'Client',
  clientSecret: 'the secret of the config',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};
const shown = { ...config, clientSecret: '**' };

let provider: ReferenceProvider;
beforeEach(() => {
  provider = createReferenceProvider();
});

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

async function send(method: Method, body?: unknown, key: string | undefined = demo.apiKey) {
  const response = await provider.app.inject({
    method,
    url: '/api/oauth-config',
    headers: {
      ...(key === undefined || key === '' ? {} : { 'x-api-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const { statusCode: status, body: text } = response;
  expect(text).not.toContain(config.clientSecret);
  return { status, body: text === '' ? undefined : response.json() };
}

describe('the lifecycle', () => {
  test('what is created is shown, its secret masked', async () => {
    expect(await send('POST', config)).toEqual({ status: 201, body: undefined });
    expect(await send('GET')).toEqual({ status: 200, body: shown });
    expect(provider.oauthConfig()).toEqual(config);
  });

  test.each(Object.entries({ ...config, oauthConfigEnabled: false, allowAnonymousSignUp: true, clientId: 'Other' }))(
    'a change of %s alone changes nothing else',
    async (member, value) => {
      provider.setOauthConfig(config);
      expect(await send('PATCH', { [member]: value })).toEqual({ status: 204, body: undefined });
      expect(provider.oauthConfig()).toEqual({ ...config, [member]: value });
    },
  );

  test('a change of nothing changes nothing', async () => {
    provider.setOauthConfig(config);
    expect((await send('PATCH', {})).status).toBe(204);
    expect(provider.oauthConfig()).toEqual(config);
  });

  test('what is deleted is gone', async () => {
    provider.setOauthConfig(config);
    expect(await send('DELETE')).toEqual({ status: 204, body: undefined });
    expect(await send('GET')).toEqual({ status: 404, body: { reason: 'There is no config.' } });
    expect((await send('PATCH', {})).status).toBe(404);
    expect((await send('DELETE')).status).toBe(404);
  });

  test('a second config is refused, and the first one stays', async () => {
    provider.setOauthConfig(config);
    expect((await send('POST', { ...config, clientId: 'Other' })).status).toBe(409);
    expect(provider.oauthConfig()).toEqual(config);
  });

  test('members that the document does not have are not stored', async () => {
    await send('POST', { ...config, tenant: 7 });
    await send('PATCH', { tenant: 8, clientId: 'Other' });
    expect(provider.oauthConfig()).toEqual({ ...config, clientId: 'Other' });
  });

  test('a config to begin with is shown', async () => {
    provider = createReferenceProvider({ oauthConfig: config });
    expect((await send('GET')).body).toEqual(shown);
  });
});

describe('bodies that are refused, and change nothing', () => {
  const members = Object.keys(config);

  test.each(members)('POST without %s', async (member) => {
    const { [member]: _left, ...others }: Record<string, unknown> = config;
    const answer = await send('POST', others);
    expect(answer).toEqual({ status: 400, body: { reason: `The body was refused: ${member} is missing.` } });
    expect(provider.oauthConfig()).toBeUndefined();
  });

  test.each(members)('POST and PATCH with a wrong type of %s', async (member) => {
    const refusal = { status: 400, body: { reason: `The body was refused: ${member} has the wrong type.` } };
    expect(await send('POST', { ...config, [member]: null })).toEqual(refusal);
    expect(provider.oauthConfig()).toBeUndefined();
    provider.setOauthConfig(config);
    expect(await send('PATCH', { [member]: 7 })).toEqual(refusal);
    expect(provider.oauthConfig()).toEqual(config);
  });

  test.each([
    ['malformed JSON', `{"clientSecret": "${config.clientSecret}"`],
    ['an array', [config]],
    ['null', 'null'],
    ['an empty body', ''],
    ['none', undefined],
  ])('%s', async (_title, body) => {
    expect((await send('POST', body)).status).toBe(400);
    expect(provider.oauthConfig()).toBeUndefined();
    provider.setOauthConfig(config);
    expect((await send('PATCH', body)).status).toBe(400);
    expect(provider.oauthConfig()).toEqual(config);
  });
});

describe('without the key nothing is told and nothing changes', () => {
  test.each(['GET', 'POST', 'PATCH', 'DELETE'] as const)('%s', async (method) => {
    const body = method === 'POST' ? config : method === 'PATCH' ? { clientId: 'Other' } : undefined;
    for (const before of [undefined, config]) {
      for (const key of ['', 'wrong', demo.apiKey.slice(1)]) {
        provider.setOauthConfig(before);
        expect((await send(method, body, key)).status).toBe(401);
        expect(provider.oauthConfig()).toEqual(before);
      }
    }
  });

  test('the key is judged before the body', async () => {
    expect((await send('POST', '{', '')).status).toBe(401);
  });
});
