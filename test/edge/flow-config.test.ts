import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { flowConfig } from '../../src/edge/flow-config.ts';
import { Unavailable, UsageError } from '../../src/model/errors.ts';
import { type ConfigStub, startConfigStub, stubKey } from '../support/config-stub.ts';

const config = {
  tokenEndpoint: 'https://id.example/token',
  userInfoEndpoint: 'https://id.example/userinfo',
  clientId: 'Client',
  clientSecret: 'a-client-secret-0123456789',
  oauthConfigEnabled: false,
  allowAnonymousSignUp: true,
};
const names = {
  tokenEndpoint: '--token-endpoint',
  userInfoEndpoint: '--userinfo-endpoint',
  clientId: '--client-id',
  origin: '--origin',
};

let stub: ConfigStub;
beforeEach(async () => {
  stub = await startConfigStub(config);
});
afterEach(() => stub.close());

const read = (apiKey: string | undefined = stubKey) =>
  flowConfig({ given: { clientId: 'given' }, apiKey, origin: stub.origin }, names, {
    timeoutMs: 5000,
    headerOrigins: [],
  });
const answerWith = (status: number, body = ''): void => {
  stub.intercept = (_, response) => {
    response.writeHead(status).end(body);
    return true;
  };
};

describe('the config of a flow', () => {
  test('is what is given, and for the rest what the config API says', async () => {
    const { tokenEndpoint, userInfoEndpoint } = config;
    expect(await read()).toEqual({ tokenEndpoint, userInfoEndpoint, clientId: 'given' });
  });

  test('cannot be had for now where the config API does not answer', async () => {
    stub.intercept = (_, response) => {
      response.destroy();
      return true;
    };
    const failed = expect(read()).rejects;
    await failed.toBeInstanceOf(Unavailable);
    await failed.toMatchObject({ code: 'config-not-read', message: expect.stringContaining('closed the connection') });
  });

  test.each([408, 429, 500, 502, 503])('cannot be had for now where it answers with %i', async (status) => {
    answerWith(status);
    const failed = expect(read()).rejects;
    await failed.toBeInstanceOf(Unavailable);
    await failed.toMatchObject({ code: 'config-not-read', message: expect.stringContaining(`status ${status}`) });
  });

  test.each([
    ['there is none', 'no-config', () => answerWith(404)],
    ['the key is refused', 'refused-api-key', () => answerWith(401)],
    ['another server answers', 'not-a-config', () => answerWith(200, '<html>')],
    ['the API is elsewhere', 'not-a-config', () => answerWith(302)],
  ])('is for the caller to mend where %s', async (_, code, prepare) => {
    prepare();
    const failed = expect(read()).rejects;
    await failed.toBeInstanceOf(UsageError);
    await failed.toMatchObject({ code, message: expect.stringContaining(stub.origin) });
  });

  test('is for the caller to complete where too little is given and there is no key', async () => {
    await expect(
      flowConfig({ given: { clientId: 'given' }, apiKey: undefined }, names, { headerOrigins: [] }),
    ).rejects.toMatchObject({
      name: 'UsageError',
      code: 'incomplete-flow',
      message: expect.stringContaining('--token-endpoint, --userinfo-endpoint'),
    });
    expect(stub.log).toEqual([]);
  });
});
