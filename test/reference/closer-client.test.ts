import { OAuthApi } from '@closerplatform/spinner-openapi';
import { expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { withProvider } from '../provider/reference.ts';

const config = {
  tokenEndpoint: 'https://example.com/token',
  userInfoEndpoint: 'https://example.com/userinfo',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: true,
};

test("Closer's own client does its four calls", () =>
  withProvider({}, async (origin, provider) => {
    const client = new OAuthApi(undefined, `${origin}/api`);
    const withKey = { headers: { 'X-Api-Key': demo.apiKey } };
    await expect(client.getOAuthConfig(withKey)).rejects.toMatchObject({ status: 404 });
    await client.createOAuthConfig(config, withKey);
    expect(await client.getOAuthConfig(withKey)).toEqual({ ...config, clientSecret: '**' });
    await client.patchOAuthConfig({ allowAnonymousSignUp: false }, withKey);
    expect(await client.getOAuthConfig(withKey)).toMatchObject({ allowAnonymousSignUp: false });
    await client.deleteOAuthConfig(withKey);
    await expect(client.getOAuthConfig(withKey)).rejects.toMatchObject({ status: 404 });
    await expect(client.getOAuthConfig()).rejects.toMatchObject({ status: 401 });
    expect(provider.oauthConfig()).toBeUndefined();
  }));
