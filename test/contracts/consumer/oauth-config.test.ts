import { expect, test } from 'vitest';
import { createConfigClient } from '../../../src/index.ts';
import { configReadProbes } from '../../../src/probes/config.ts';
import { pactFile } from '../../support/pact-file.ts';
import { anyRefusal, anySuccess, jsonMediaType, matchStatus } from './matchers.ts';
import { send } from './send.ts';

const { pact, expectCommitted } = pactFile('customer-admin', 'closer-oauth-config');

const apiKey = 'pact-admin-api-key';
const path = '/api/oauth-config';
const config = {
  tokenEndpoint: 'https://oauth.customer.example/token',
  userInfoEndpoint: 'https://oauth.customer.example/userinfo',
  clientId: 'pact-client',
  clientSecret: 'pact-client-secret',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: true,
};
const key = { 'X-Api-Key': apiKey };
const json = { 'Content-Type': 'application/json' };

test('create', async () => {
  await pact
    .addInteraction()
    .given('no config', { apiKey })
    .uponReceiving('a request to create the config')
    .withRequest('POST', path, (request) => {
      request.headers({ ...key, ...json }).jsonBody(config);
    })
    .willRespondWith(anySuccess(201))
    .executeTest(async ({ url }) => {
      expect(await createConfigClient({ origin: url, apiKey }).create(config)).toMatchObject({
        outcome: 'done',
        status: 201,
      });
    });
});

test('read masked', async () => {
  await pact
    .addInteraction()
    .given('a config', { apiKey, config })
    .uponReceiving('a request to read the config')
    .withRequest('GET', path, (request) => {
      request.headers({ ...key, Accept: 'application/json' });
    })
    // The state says what was written, and GET returns it letter for letter: nothing here is free but the status.
    .willRespondWith(anySuccess(200), (response) => {
      response.headers({ 'Content-Type': jsonMediaType }).jsonBody({ ...config, clientSecret: '**' });
    })
    .executeTest(async ({ url }) => {
      expect(await createConfigClient({ origin: url, apiKey }).get()).toMatchObject({
        outcome: 'found',
        config: { ...config, clientSecret: '**' },
      });
    });
});

test('patch one field', async () => {
  await pact
    .addInteraction()
    .given('a config', { apiKey, config })
    .uponReceiving('a request to change oauthConfigEnabled alone')
    .withRequest('PATCH', path, (request) => {
      request.headers({ ...key, ...json }).jsonBody({ oauthConfigEnabled: false });
    })
    .willRespondWith(anySuccess(200))
    .executeTest(async ({ url }) => {
      expect(await createConfigClient({ origin: url, apiKey }).patch({ oauthConfigEnabled: false })).toMatchObject({
        outcome: 'done',
        status: 200,
      });
    });
});

test('delete', async () => {
  await pact
    .addInteraction()
    .given('a config', { apiKey, config })
    .uponReceiving('a request to delete the config')
    .withRequest('DELETE', path, (request) => {
      request.headers(key);
    })
    .willRespondWith(anySuccess(204))
    .executeTest(async ({ url }) => {
      expect(await createConfigClient({ origin: url, apiKey }).delete()).toMatchObject({
        outcome: 'done',
        status: 204,
      });
    });
});

test('read when absent', async () => {
  await pact
    .addInteraction()
    .given('no config', { apiKey })
    .uponReceiving('a request to read a config that is not there')
    .withRequest('GET', path, (request) => {
      request.headers({ ...key, Accept: 'application/json' });
    })
    .willRespondWith(anyRefusal(404))
    .executeTest(async ({ url }) => {
      expect(await createConfigClient({ origin: url, apiKey }).get()).toMatchObject({ outcome: 'absent', status: 404 });
    });
});

test('no key', async () => {
  await pact
    .addInteraction()
    .uponReceiving('a request to read the config without a key')
    .withRequest('GET', path, (request) => {
      request.headers({ Accept: 'application/json' });
    })
    .willRespondWith(matchStatus(401, [401, 403]))
    .executeTest(async ({ url }) => {
      const exchange = await send(configReadProbes.readWithoutKey, url);
      expect(exchange.response.status).toBe(401);
    });
});

test('the committed pact is what these tests write', () =>
  expectCommitted([
    'a request to create the config',
    'a request to read the config',
    'a request to change oauthConfigEnabled alone',
    'a request to delete the config',
    'a request to read a config that is not there',
    'a request to read the config without a key',
  ]));
