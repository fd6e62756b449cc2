import { describe, expect, it } from 'vitest';
import { configCredentials, partRules, probeSecretsOf } from '../../src/edge/config-credentials.ts';
import { type PartRules, redactor } from '../../src/edge/redact.ts';

const secret = 'K7mQ-abcdefghijklmnop_R2xZ';
const rules: PartRules = new Map([['secret', { ends: 4, within: 8 }]]);
const redact = redactor(new Map([['secret', secret]]), rules);

describe('a part of a secret', () => {
  it.each([
    ['its start, masked', `${secret.slice(0, 4)}****`, '{{secret-part}}****'],
    ['its end, masked', `****${secret.slice(-4)}`, '****{{secret-part}}'],
    ['its end, masked by letters', `XXXXxxxx${secret.slice(-4)}`, 'XXXXxxxx{{secret-part}}'],
    ['more of its start', `"${secret.slice(0, 6)}…"`, '"{{secret-part}}…"'],
    ['all but one character', `a${secret.slice(0, -1)}a`, 'a{{secret-part}}a'],
    ['eight characters from within', `xx${secret.slice(9, 17)}yy`, 'xx{{secret-part}}yy'],
    ['all of it', `a${secret}a`, 'a{{secret}}a'],
  ])('is taken out: %s', (_, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    ['fewer characters', `${secret.slice(0, 3)}*`],
    ['four characters within a longer word', `a${secret.slice(0, 4)}b9`],
    ['four characters from within', `*${secret.slice(8, 12)}*`],
  ])('is no more than chance: %s', (_, text) => {
    expect(redact(text)).toBe(text);
  });

  it('is left in texts that are known to be honest', () => {
    const except = 'userInfoEndpoint tokenEndpoint';
    const careful = redactor(
      new Map([['secret', 'my-tokenEndpoint-secret-1']]),
      new Map([['secret', { ends: 12, within: 12, except }]]),
    );
    expect(careful('{"tokenEndpoint":1,"x":"my-tokenEndpoint-secret"}')).toBe(
      '{"tokenEndpoint":1,"x":"{{secret-part}}"}',
    );
  });

  it('is not looked for in a secret that is hardly longer itself', () => {
    const short = redactor(new Map([['secret', 'K7mQR2xZ']]), rules);
    expect(short('K7mQ **** R2xZ')).toBe('K7mQ **** R2xZ');
  });
});

describe('a random secret', () => {
  const random = redactor(new Map([['secret', secret]]), new Map([['secret', { ends: 4, within: 8, anyCase: true }]]));

  it.each([secret.toLowerCase(), secret.toUpperCase()])('is taken out in another case of letters: %s', (text) => {
    expect(random(`x-${text}: 1`)).toBe('x-{{secret}}: 1');
    expect(redact(text)).not.toContain('{{secret}}');
  });
});

describe('the credentials of check config', () => {
  it('has two secrets for the probes, other ones each time, with ends that are found', () => {
    const credentials = configCredentials('an-admin-key-0123456789');
    const secrets = probeSecretsOf(credentials);
    expect(secrets).toHaveLength(2);
    expect(new Set([...secrets, ...probeSecretsOf(configCredentials('another'))]).size).toBe(4);
    const all = redactor(credentials, partRules);
    for (const one of secrets) {
      expect(one).toMatch(/^[G-Z][g-z][2-9][G-Z][\w-]{24}[G-Z][g-z][2-9][G-Z]$/);
      expect(all(`${one.slice(0, 4)}** and **${one.slice(-4)}`)).toMatch(
        /^\{\{\w+-part\}\}\*\* and \*\*\{\{\w+-part\}\}$/,
      );
    }
  });

  it("leaves the members' names in answers, whatever the customer's secret is made of", () => {
    const body = '{"tokenEndpoint":"https://a.example","clientSecret":"**","oauthConfigEnabled":true}';
    for (const clientSecret of [
      'clientSecret',
      'tokenEndpoint',
      'client-tokenEndpoint-secret',
      'my-oauthConfigEnabled',
    ]) {
      expect(redactor(configCredentials('key-0123456789', clientSecret), partRules)(body)).toBe(body);
    }
  });

  it("takes long parts of the key and of the customer's secret out", () => {
    const all = redactor(configCredentials('an-admin-key-0123456789', 'kept-by-the-customer'), partRules);
    expect(all('key an-admin-key-0… and secret …-the-customer')).toBe(
      'key {{apiKey-part}}… and secret …{{clientSecret-part}}',
    );
  });
});
