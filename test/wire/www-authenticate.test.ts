import { expect, it } from 'vitest';
import type { Header } from '../../src/model/probe.ts';
import { type Challenge, challenges } from '../../src/wire/www-authenticate.ts';

const challenge = (
  scheme: string,
  parameters: Record<string, string> = {},
  others: readonly string[] = [],
): Challenge => ({ scheme, parameters, others });

/** RFC 9110 section 11.6.1, with its examples; RFC 6750 section 3; RFC 7235 errata on commas. */
it.each<[string, readonly string[], readonly Challenge[]]>([
  ['a scheme alone', ['Bearer'], [challenge('bearer')]],
  ['a parameter', ['Bearer realm="example"'], [challenge('bearer', { realm: 'example' })]],
  [
    'parameters of one challenge',
    ['Bearer realm="example", error="invalid_token", error_description="The token, it expired"'],
    [challenge('bearer', { realm: 'example', error: 'invalid_token', error_description: 'The token, it expired' })],
  ],
  [
    'the example of RFC 9110',
    ['Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""'],
    [
      challenge('basic', { realm: 'simple' }),
      challenge('newauth', { realm: 'apps', type: '1', title: 'Login to "apps"' }),
    ],
  ],
  [
    'schemes without parameters',
    ['Negotiate, NTLM,Bearer'],
    [challenge('negotiate'), challenge('ntlm'), challenge('bearer')],
  ],
  ['token68', ['Negotiate YIIBhg==, Bearer'], [challenge('negotiate', {}, ['YIIBhg==']), challenge('bearer')]],
  [
    'several lines',
    ['Basic realm="a"', 'Bearer realm="b"'],
    [challenge('basic', { realm: 'a' }), challenge('bearer', { realm: 'b' })],
  ],
  [
    'white space around the equals sign',
    ['Bearer realm = "x" , error = y'],
    [challenge('bearer', { realm: 'x', error: 'y' })],
  ],
  ['names in any case of letters', ['BEARER REALM="X"'], [challenge('bearer', { realm: 'X' })]],
  ['empty elements', [',, Bearer ,realm="x",,'], [challenge('bearer', { realm: 'x' })]],
  [
    'a scheme within a quoted string',
    ['Basic realm="Bearer, Bearer realm=x"'],
    [challenge('basic', { realm: 'Bearer, Bearer realm=x' })],
  ],
  ['a string that is never closed', ['Basic realm="x, Bearer'], [challenge('basic', {}, ['realm="x, Bearer'])]],
  [
    'a comma that is missing',
    ['Bearer realm="a" error="b", error_description="c"'],
    [challenge('bearer', { error_description: 'c' }, ['realm="a" error="b"'])],
  ],
  [
    'values that would need quotes, and what follows them',
    ['Bearer realm="a", scope=openid profile, error=invalid_token, Basic realm="b"'],
    [
      challenge('bearer', { realm: 'a', error: 'invalid_token' }, ['scope=openid profile']),
      challenge('basic', { realm: 'b' }),
    ],
  ],
  [
    'quoted pairs, a comma in quotes, white space and empty elements, all of which is legal',
    ['Bearer\t realm\t= "a\\"b\\\\, c" ,, ,error =invalid_token'],
    [challenge('bearer', { realm: 'a"b\\, c', error: 'invalid_token' })],
  ],
  ['a parameter without a scheme', ['realm="x"'], []],
  ['a colon after the scheme', ['Bearer: realm="x"'], []],
  ['a quoted scheme', ['"Bearer"'], []],
  ['nothing', [''], []],
  [
    'what a recording has in place of a value without quotes',
    ['Bearer realm={{HEADER_X_TENANT}}, error=invalid_token'],
    [challenge('bearer', { realm: '{{HEADER_X_TENANT}}', error: 'invalid_token' })],
  ],
  ['a name that objects have', ['Bearer __proto__="x", constructor="y"'], [challenge('bearer', { constructor: 'y' })]],
])('reads %s', (_what, lines, expected) => {
  const headers = lines.map((line): Header => ['Www-Authenticate', line]);
  expect(challenges(headers)).toEqual(expected);
});

it('reads no other field', () => {
  expect(
    challenges([
      ['Proxy-Authenticate', 'Bearer'],
      ['X-WWW-Authenticate', 'Bearer'],
    ]),
  ).toEqual([]);
});

it.each([
  ['spaces', `Bearer ${' '.repeat(60_000)}x`],
  ['an unclosed string', `Bearer realm="${'\\"'.repeat(30_000)}`],
  ['equals signs', `Bearer ${'='.repeat(60_000)}`],
  ['parameters', `Bearer ${'a=b,'.repeat(15_000)}`],
])('is done in no time with 60 KB of %s', (_what, value) => {
  const start = performance.now();
  challenges([['WWW-Authenticate', value]]);
  expect(performance.now() - start).toBeLessThan(1500);
});
