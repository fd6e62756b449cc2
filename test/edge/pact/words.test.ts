import { describe, expect, test } from 'vitest';
import { mismatchFindings } from '../../../src/edge/pact/mismatch.ts';
import { statusWord } from '../../../src/edge/pact/mismatch-words.ts';
import { substitute } from '../../../src/edge/pact/substitute.ts';

const state = (params: Record<string, unknown>) => [{ name: 'a state', params }];
const request = {
  url: 'https://id.example/u?code=pact%20code',
  headers: [
    ['Authorization', 'Bearer pact-token'],
    ['X-Other', 'pact-token-2'],
  ] as const,
  body: '',
};

describe('values in place of the examples of a pact', () => {
  test('where a parameter says what the example is, and a value is given', () => {
    const found = substitute(
      request,
      state({ accessToken: 'pact-token', code: 'pact code' }),
      new Map([
        ['accessToken', 'real'],
        ['code', 'a/b'],
      ]),
    );
    expect(found).toEqual({
      url: 'https://id.example/u?code=a%2Fb',
      headers: [
        ['Authorization', 'Bearer {{token}}'],
        ['X-Other', '{{token}}-2'],
      ],
      body: '',
      credentials: new Map([
        ['token', 'real'],
        ['code', 'a/b'],
      ]),
    });
  });

  test('nowhere else: not without a parameter, nor without a value', () => {
    expect(substitute(request, state({}), new Map([['accessToken', 'real']]))).toMatchObject(request);
    expect(substitute(request, state({ accessToken: 'pact-token' }), new Map())).toMatchObject(request);
    expect(substitute(request, state({ accessToken: 7 }), new Map([['accessToken', 'real']]))).toMatchObject(request);
  });

  test('as words of their own, and not in the origin', () => {
    const parts = {
      url: 'http://t.example/t/st?t=a%20t&u=%2Ft',
      headers: [
        ['Accept', 'application/json'],
        ['Authorization', 'Bearer t'],
      ] as const,
      body: '{"t":"t","u":"at"}',
    };
    expect(substitute(parts, state({ accessToken: 't' }), new Map([['accessToken', 'real']]))).toMatchObject({
      url: 'http://t.example/real/st?real=a%20real&u=%2Freal',
      headers: [
        ['Accept', 'application/json'],
        ['Authorization', 'Bearer {{token}}'],
      ],
      body: '{"{{token}}":"{{token}}","u":"at"}',
    });
  });

  test('whatever characters the example has', () => {
    const example = '$a.b+(c)[d]';
    const header = { ...request, headers: [['Authorization', `Bearer ${example}`]] as const };
    const found = substitute(header, state({ accessToken: example }), new Map([['accessToken', 'real']]));
    expect(found.headers).toEqual([['Authorization', 'Bearer {{token}}']]);
  });

  test("of any Bearer token, where the pact does not say which are a person's", () => {
    const parts = {
      url: 'https://id.example/token?token=token',
      headers: [
        ['Authorization', 'Bearer token'],
        ['X-Other', 'Bearer token'],
      ] as const,
      body: '',
    };
    const given = new Map([['accessToken', 'real']]);
    expect(substitute(parts, [], given, true)).toEqual({
      url: parts.url,
      headers: [
        ['Authorization', 'Bearer {{token}}'],
        ['X-Other', 'Bearer token'],
      ],
      body: '',
      credentials: new Map([['token', 'real']]),
    });
    const basic = { ...parts, headers: [['Authorization', 'Basic abc']] as const };
    expect(substitute(basic, [], given, true).headers).toEqual(basic.headers);
    expect(substitute(parts, [], new Map(), true).headers).toEqual(parts.headers);
  });

  test('in bodies as they are written there', () => {
    const values = new Map([['clientSecret', 'real']]);
    const form = { ...request, body: 'client_secret=pact%26secret' };
    expect(substitute(form, state({ clientSecret: 'pact&secret' }), values).body).toBe(
      'client_secret={{clientSecret}}',
    );
    const json = { ...request, body: '{"clientSecret":"pact\\"secret"}' };
    expect(substitute(json, state({ clientSecret: 'pact"secret' }), values).body).toBe(
      '{"clientSecret":"{{clientSecret}}"}',
    );
  });

  test('a longer example before a shorter one that it contains', () => {
    const body = { ...request, body: '{"a":"pact-client","b":"pact-client-secret"}' };
    const params = { clientId: 'pact-client', clientSecret: 'pact-client-secret' };
    const values = new Map([
      ['clientId', 'id'],
      ['clientSecret', 'secret'],
    ]);
    expect(substitute(body, state(params), values).body).toBe('{"a":"{{clientId}}","b":"{{clientSecret}}"}');
  });

  test('within Basic credentials, one part or both', () => {
    const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
    const header = { ...request, headers: [['Authorization', basic('pact-client:pact-secret')] as const] };
    const params = { clientId: 'pact-client', clientSecret: 'pact-secret' };
    const found = substitute(header, state(params), new Map([['clientSecret', 'a secret']]));
    expect(found.headers).toEqual([['Authorization', 'Basic {{clientAuthorization}}']]);
    expect(found.credentials.get('clientAuthorization')).toBe(basic('pact-client:a+secret').slice(6));
    expect(substitute(header, state(params), new Map()).headers).toEqual(header.headers);
    const wrong = { ...request, headers: [['Authorization', basic('pact-client:wrong')] as const] };
    expect(substitute(wrong, state(params), new Map([['clientSecret', 'a']])).headers).toEqual(wrong.headers);
  });
});

test.each([
  ['expected 200 but was 204', 'the status 200'],
  ['Expected status code 500 to be a Client error (400–499)', 'a status 4xx, such as 200'],
  ['Expected status code 404 to be a 401, 403', 'the status 401 or 403'],
  ['Expected status code 500 to be a 301, 302, 303, 307, 308, 400', 'the status 301 to 303, 307, 308 or 400'],
])('the status that "%s" asks for', (sentence, words) => {
  expect(statusWord('200', sentence)).toBe(words);
});

describe('what the verifier says, as findings', () => {
  const mismatches = (...list: readonly object[]) => ({ mismatch: { type: 'mismatches', mismatches: list } });

  test('a wrong status is all there is to say', () => {
    const found = mismatchFindings(
      mismatches(
        { type: 'BodyMismatch', path: '/', mismatch: 'Expected body Present(9 bytes) but was empty' },
        { type: 'StatusMismatch', expected: 200, actual: 500, mismatch: 'expected 200 but was 500' },
      ),
      undefined,
    );
    expect(found.map(({ message, where }) => [message, where])).toEqual([['the status is 500', 'the status']]);
  });

  test('a wrong header is named as the place', () => {
    const header = { type: 'HeaderMismatch', key: 'Cache-Control', expected: 'no-store', actual: '', mismatch: 'x' };
    expect(mismatchFindings(mismatches(header), undefined)).toMatchObject([
      { pointer: '', where: 'the header Cache-Control', message: 'the header Cache-Control is missing' },
    ]);
  });

  test('in the order of their places, described from the answer itself', () => {
    const body = { a: [{ 'x y': null }, {}], b: 'somebody@example.org' };
    const type = (path: string, expected: string) => ({
      type: 'BodyMismatch',
      path,
      expected,
      actual: '""',
      mismatch: 'Type mismatch: Expected null (Null) to be the same type as x',
    });
    const found = mismatchFindings(mismatches(type('$.b', '7'), type("$.a[0]['x y']", '"s"')), body);
    expect(found.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['/a/0/x y', "$.a[0]['x y'] is null, not a string"],
      ['/b', '$.b is a string of 20 characters, not a number'],
    ]);
    expect(JSON.stringify(found.map(({ value: _, ...shown }) => shown))).not.toContain('somebody@');
  });

  test('what the verifier could not do', () => {
    expect(mismatchFindings({ mismatch: { type: 'error', message: 'no plugin' } }, undefined)[0]?.message).toBe(
      'no plugin',
    );
    expect(mismatchFindings({}, undefined)[0]?.message).toBe('the verifier gave no reason');
  });
});
