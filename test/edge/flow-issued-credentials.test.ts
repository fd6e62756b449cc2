import { describe, expect, test } from 'vitest';
import { issuedCredentials, namedIssued } from '../../src/edge/issued-credentials.ts';

const named = (text: string, before?: string): Record<string, string> =>
  Object.fromEntries(namedIssued(issuedCredentials(Buffer.from(text)), before));

describe('the secrets of an answer', () => {
  test('are the tokens of a token response, and what is named as a secret', () => {
    const body = {
      access_token: 'an-access-token',
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: 'a-refresh-token',
      id_token: 'an.id.token',
      scope: 'openid email profile address',
      session_state: '5e8f1c2a-9b7d-4c3e-8f6a',
      device_secret: 'a-device-secret-0123456789',
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    };
    expect(named(JSON.stringify(body))).toEqual({
      token: 'an-access-token',
      issuedRefreshToken: 'a-refresh-token',
      issuedIdToken: 'an.id.token',
      session_state: '5e8f1c2a-9b7d-4c3e-8f6a',
      device_secret: 'a-device-secret-0123456789',
    });
  });

  test.each([
    ['broken JSON', '<br/>Warning: x\n{"access_token" :\n "abc-def", '],
    ['a form', 'token_type=bearer&access_token=abc%2Ddef&expires_in=1'],
    ['XML', '<r><access_token>abc-def</access_token></r>'],
    ['a wrapper', '{"data":{"access_token":"abc-def"}}'],
    ['camel case', '{"accessToken":"abc-def"}'],
    ['a byte order mark', '\ufeff{"access_token":"abc-def"}'],
  ])('are found in %s', (_what, text) => {
    expect(named(text).token).toBe('abc-def');
  });

  test('are those that are escaped as well as they are written', () => {
    expect(named('{"access_token":"abc\\u002ddef"}')).toEqual({ token: 'abc-def', 'token-2': 'abc\\u002ddef' });
  });

  test('have the token that a client takes before any other of its name', () => {
    expect(named('{"impersonated":{"access_token":"other-token"},"access_token":"the-token"}')).toEqual({
      token: 'the-token',
      'token-2': 'other-token',
    });
  });

  test('have a name of their own where no header can carry the token', () => {
    expect(named('{"access_token":"two words"}')).toEqual({ unusableToken: 'two words' });
  });

  test('are none in an error', () => {
    expect(
      named('{"error":"invalid_client","error_description":"The client secret is wrong, sorry for that"}'),
    ).toEqual({});
    expect(named('{"error":"invalid_grant","error_code":"code","token_type":"Bearer","code":"short"}')).toEqual({});
  });

  test('are told from those of other answers', () => {
    expect(named('{"access_token":"abc"}', 'token-by-get-')).toEqual({ 'token-by-get-token': 'abc' });
  });

  test('are found in a mebibyte of hostile text in a moment', () => {
    for (const part of ['"', '"a":"', '\\"', 'a=', '<a>', '"a"  ', 'a', '="\\'])
      issuedCredentials(Buffer.from(part.repeat(Math.floor(1024 ** 2 / part.length))));
  }, 5000);
});
