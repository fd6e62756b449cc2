import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ConfigClient, createConfigClient } from '../../src/index.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';

const apiKey = 'an-admin-key-0123456789';
const form = {
  tokenEndpoint: 'https://id.example/Token?a=A+b%20c',
  userInfoEndpoint: 'https://id.example/userinfo/',
  clientId: 'Client',
  clientSecret: 'a "secret" \\ {{apiKey}}',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};

let provider: ReferenceProvider;
let origin: string;
let client: ConfigClient;
beforeEach(async () => {
  provider = createReferenceProvider({ apiKey });
  origin = await provider.listen();
  client = createConfigClient({ origin, apiKey });
});
afterEach(() => provider.close());

test('the whole life of a config', async () => {
  expect(await client.get()).toMatchObject({ outcome: 'absent', status: 404 });
  expect(await client.create(form)).toMatchObject({ outcome: 'done', status: 201 });
  expect(provider.oauthConfig()).toEqual(form);
  expect(await client.get()).toMatchObject({ outcome: 'found', config: { ...form, clientSecret: '**' } });
  expect(await client.patch({ oauthConfigEnabled: false })).toMatchObject({ outcome: 'done' });
  expect(await client.patch({})).toMatchObject({ outcome: 'done' });
  expect(provider.oauthConfig()).toEqual({ ...form, oauthConfigEnabled: false });
  expect(await client.delete()).toMatchObject({ outcome: 'done' });
  expect(provider.oauthConfig()).toBeUndefined();
});

test('another key is refused, and changes nothing', async () => {
  await client.create(form);
  const stranger = createConfigClient({ origin, apiKey: 'another-key-0123456789' });
  for (const result of [
    await stranger.get(),
    await stranger.create(form),
    await stranger.patch({ clientId: 'x' }),
    await stranger.delete(),
  ])
    expect(result).toMatchObject({ outcome: 'refused', status: 401 });
  expect(provider.oauthConfig()).toEqual(form);
});
