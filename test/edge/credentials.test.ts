import { describe, expect, it } from 'vitest';
import { alterToken, bodyEncoding, fillIn, userinfoCredentials } from '../../src/edge/credentials.ts';
import { UsageError } from '../../src/model/errors.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = part({ sub: 'external_id_2', iat: 1516239022 });
const hs256 = `${part({ alg: 'HS256', typ: 'JWT' })}.${claims}.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c`;
const rs256 = `${part({ alg: 'RS256' })}.${claims}.${'dGhlIHNpZ25hdHVyZQ'.repeat(19)}`;
const unsigned = `${part({ alg: 'none' })}.${claims}.`;
const encrypted = `${part({ alg: 'dir', enc: 'A128GCM' })}..48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji.XFBoMYUZodetZdvTiFvSkQ`;

const tokens: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one digit': '0',
  'one sign': '~',
  'two letters': 'zZ',
  'signs alone': '-._~+/=',
  digits: '9876543210',
  UUID: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  'UUID in capitals': '1B4E28BA-2FA1-41D2-883F-0016D3CCA427',
  hexadecimal: 'deadbeefcafebabe',
  base64: 'mF/9+B5f41JqMw==',
  base64url: 'mF_9-B5f41JqMw',
  'opaque with dots': 'mF_9.B5f-4.1JqM',
  'GitHub style': 'gho_16C7e42F292c6912E7710c838347Ae178B4a',
  'JWT, HS256': hs256,
  'JWT, RS256': rs256,
  'JWT without signature': unsigned,
  JWE: encrypted,
  'very long': 'x'.repeat(8192),
};

/** The indexes at which two texts of the same length differ. */
function differences(one: string, other: string): readonly number[] {
  return [...one].flatMap((character, index) => (character === other[index] ? [] : [index]));
}

const characterClass = (character: string) =>
  ['[a-z]', '[A-Z]', '[0-9]', '[^A-Za-z0-9]'].find((pattern) => new RegExp(pattern).test(character));

describe('an altered token', () => {
  it.each(Object.entries(tokens))('differs in one character: %s', (_what, token) => {
    const altered = alterToken(token);
    expect(altered).toHaveLength(token.length);
    expect(differences(token, altered)).toHaveLength(1);
    expect(altered).toMatch(/^[\x21-\x7e]+$/);
  });

  it.each(Object.entries(tokens).filter(([, token]) => /[A-Za-z0-9]/.test(token)))(
    'differs by one of the same class: %s',
    (_what, token) => {
      const altered = alterToken(token);
      const [index = 0] = differences(token, altered);
      expect(characterClass(altered.charAt(index))).toBe(characterClass(token.charAt(index)));
    },
  );

  it.each(['UUID', 'UUID in capitals', 'hexadecimal'])('is still hexadecimal: %s', (what) => {
    expect(alterToken(tokens[what] ?? '')).toMatch(/^[\dA-Fa-f-]+$/);
  });

  it.each(Object.entries(tokens))('is the same each time: %s', (_what, token) => {
    expect(alterToken(token)).toBe(alterToken(token));
  });

  it.each([
    ['JWT, HS256', hs256],
    ['JWT, RS256', rs256],
  ])('has the same claims and another signature: %s', (_what, token) => {
    const altered = alterToken(token);
    const [header, payload, signature = ''] = token.split('.');
    const [alteredHeader, alteredPayload, alteredSignature = ''] = altered.split('.');
    expect([alteredHeader, alteredPayload]).toEqual([header, payload]);
    expect(Buffer.from(alteredSignature, 'base64url')).not.toEqual(Buffer.from(signature, 'base64url'));
    const [index = 0] = differences(signature, alteredSignature);
    expect(Math.abs(index - signature.length / 2)).toBeLessThan(3);
  });

  it.each(['base64', 'base64url', 'very long', 'digits'])('is changed in the middle: %s', (what) => {
    const token = tokens[what] ?? '';
    const [index = 0] = differences(token, alterToken(token));
    expect(Math.abs(index - token.length / 2)).toBeLessThanOrEqual(2);
  });

  it('decodes to other bytes, whatever letter or digit is changed and however many bits its part leaves over', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    for (const character of alphabet) {
      // The middle falls on the last character of the first part, which has bits that no decoder reads.
      for (const token of [`AAA${character}AAA`, `QQ${character}.QQQ`, `Q${character}.QQ`, `QQ${character}==.QQ`]) {
        const bytes = (text: string) => text.split('.').map((one) => Buffer.from(one, 'base64').toString('hex'));
        expect(bytes(alterToken(token)), token).not.toEqual(bytes(token));
      }
    }
  });
});

describe('userinfoCredentials', () => {
  it('has the token and its altered twin, and the second token where it is given', () => {
    expect([...userinfoCredentials('abc')]).toEqual([
      ['token', 'abc'],
      ['alteredToken', alterToken('abc')],
    ]);
    expect(userinfoCredentials('abc', 'def').get('secondToken')).toBe('def');
  });

  it.each([
    ['', 'The access token is empty.'],
    ['two words', 'The access token has a space, a line break or a character beyond ASCII'],
    ['line\n', 'The access token has'],
    ['żółć', 'The access token has'],
    ['\u0000', 'The access token has'],
  ])('refuses the token %j without repeating it', (token, message) => {
    expect(() => userinfoCredentials(token)).toThrow(UsageError);
    expect(() => userinfoCredentials(token)).toThrow(message);
    if (token !== '') expect(() => userinfoCredentials(token)).not.toThrow(token);
  });

  it('that is no text at all, as code that is not type-checked may give it, is refused', () => {
    const unset = JSON.parse('{}').token;
    expect(() => userinfoCredentials(unset)).toThrow(UsageError);
    expect(() => userinfoCredentials(unset)).toThrow('The access token is not given.');
  });

  it('says which of the two is wrong', () => {
    expect(() => userinfoCredentials('abc', '')).toThrow('The second access token is empty.');
  });
});

describe('fillIn', () => {
  const values = new Map([
    ['token', '$& {{target}}'],
    ['target', 'https://a.example'],
  ]);

  it.each([
    ['Bearer {{token}}', 'Bearer $& {{target}}'],
    ['{{target}}/userinfo', 'https://a.example/userinfo'],
    ['{{token}}{{token}}', '$& {{target}}$& {{target}}'],
    ['{{unknown}} {token} {{}}', '{{unknown}} {token} {{}}'],
    ['nothing', 'nothing'],
  ])('fills %s', (text, filled) => {
    expect(fillIn(text, values)).toBe(filled);
  });

  it.each([
    ['application/json', 'a"b\\c&d', 'a\\"b\\\\c&d'],
    ['application/x-www-form-urlencoded', 'a&b=c d', 'a%26b%3Dc%20d'],
    [undefined, 'a&"b', 'a&"b'],
  ])('makes a value fit a body of the type %s', (type, value, written) => {
    expect(fillIn('<{{token}}>', new Map([['token', value]]), bodyEncoding(type))).toBe(`<${written}>`);
  });
});
