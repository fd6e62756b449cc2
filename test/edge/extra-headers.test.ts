import { describe, expect, it } from 'vitest';
import { extraHeaders } from '../../src/edge/extra-headers.ts';
import { UsageError } from '../../src/model/errors.ts';

it('has a placeholder for each value', () => {
  const { headers, credentials } = extraHeaders([
    ['X-Tenant', 'acme'],
    ['cf-access-client-secret', 's3cret'],
  ]);
  expect(headers).toEqual([
    ['X-Tenant', '{{HEADER_X_TENANT}}'],
    ['cf-access-client-secret', '{{HEADER_CF_ACCESS_CLIENT_SECRET}}'],
  ]);
  expect([...credentials]).toEqual([
    ['HEADER_X_TENANT', 'acme'],
    ['HEADER_CF_ACCESS_CLIENT_SECRET', 's3cret'],
  ]);
});

it.each([
  ['X-Empty', ''],
  ['X-Tab', 'a\tb'],
  ["X-!#$%&'*+-.^_`|~1", '~'],
])('takes %s: %j', (name, value) => {
  expect(extraHeaders([[name, value]]).credentials.size).toBe(1);
});

describe('a header that cannot be sent', () => {
  it.each(['', 'X Y', 'X:', 'ż', 'X\r\nY', '(x)'])('has the name %j', (name) => {
    expect(() => extraHeaders([[name, 'v']])).toThrow(UsageError);
    expect(() => extraHeaders([[name, 'v']])).toThrow('is not the name of a header');
  });

  it.each(['s3cret\r\nX-Evil: 1', 's3cret\u0000', 's3cretż'])('has the value %j, which is not repeated', (value) => {
    expect(() => extraHeaders([['X-A', value]])).toThrow(UsageError);
    expect(() => extraHeaders([['X-A', value]])).toThrow('The value of the header X-A');
    expect(() => extraHeaders([['X-A', value]])).not.toThrow('s3cret');
  });

  it.each([
    'Authorization',
    'authorization',
    'X-API-KEY',
    'Content-Length',
    'Transfer-Encoding',
    'Connection',
    'Accept-Encoding',
    'Expect',
  ])('is %s, which the requests set themselves', (name) => {
    expect(() => extraHeaders([[name, 'v']])).toThrow(UsageError);
    expect(() => extraHeaders([[name, 'v']])).toThrow(`${name} is the requests' own`);
  });

  it.each([[['X-A', 'X-A']], [['X-A', 'x-a']], [['X-A', 'X.A']]])('has the same name as another: %j', (names) => {
    const given = names.map((name, index) => [name, String(index)] as const);
    expect(() => extraHeaders(given)).toThrow(UsageError);
  });
});

describe('a header that is for something else than credentials', () => {
  it.each([
    ['Accept', 'application/json'],
    ['content-type', 'application/json'],
    ['User-Agent', 'monitor/1.0'],
    ['X-Forwarded-Proto', 'https'],
  ])('is shown: %s', (name, value) => {
    const { headers, credentials } = extraHeaders([[name, value]]);
    expect(headers).toEqual([[name, value]]);
    expect(credentials.size).toBe(0);
  });

  it('is not shown where its value has a secret in it, or what looks like a placeholder', () => {
    const given: [string, string][] = [
      ['User-Agent', 'agent s3cret'],
      ['Accept', '{{token}}'],
    ];
    const { headers, credentials } = extraHeaders(given, (value) => value.includes('s3cret'));
    expect(headers).toEqual([
      ['User-Agent', '{{HEADER_USER_AGENT}}'],
      ['Accept', '{{HEADER_ACCEPT}}'],
    ]);
    expect([...credentials.values()]).toEqual(['agent s3cret', '{{token}}']);
  });

  it('cannot be given twice', () => {
    const given: [string, string][] = [
      ['Accept', 'a/b'],
      ['accept', 'c/d'],
    ];
    expect(() => extraHeaders(given)).toThrow(UsageError);
  });
});

describe('the secret within a value', () => {
  it.each<[string, string, string, Record<string, string>]>([
    [
      'Proxy-Authorization',
      'Basic YTpi',
      'Basic {{HEADER_PROXY_AUTHORIZATION}}',
      { HEADER_PROXY_AUTHORIZATION: 'YTpi' },
    ],
    ['X-Auth', 'bearer s3cret', 'bearer {{HEADER_X_AUTH}}', { HEADER_X_AUTH: 's3cret' }],
    [
      'Cookie',
      'session=s3cret; csrf=t0ken',
      'session={{HEADER_COOKIE}}; csrf={{HEADER_COOKIE-2}}',
      { HEADER_COOKIE: 's3cret', 'HEADER_COOKIE-2': 't0ken' },
    ],
    ['Cookie', 'a=b==', 'a={{HEADER_COOKIE}}', { HEADER_COOKIE: 'b==' }],
    ['Cookie', 's3cret', '{{HEADER_COOKIE}}', { HEADER_COOKIE: 's3cret' }],
    ['X-Pass', 'correct horse', '{{HEADER_X_PASS}}', { HEADER_X_PASS: 'correct horse' }],
    ['X-Auth', 'Bearer {{token}}', '{{HEADER_X_AUTH}}', { HEADER_X_AUTH: 'Bearer {{token}}' }],
  ])('%s: %s', (name, value, header, secrets) => {
    const { headers, credentials } = extraHeaders([[name, value]]);
    expect(headers).toEqual([[name, header]]);
    expect(Object.fromEntries(credentials)).toEqual(secrets);
  });

  it('of a value that is empty is empty', () => {
    expect(extraHeaders([['X-Empty', '']]).headers).toEqual([['X-Empty', '{{HEADER_X_EMPTY}}']]);
  });
});
