import { describe, expect, it } from 'vitest';
import { redactBytes, redactor } from '../../src/edge/redact.ts';

const long = 'mF/9+B5f"41J\'q&M<w>==';
const redact = redactor(new Map([['token', long]]));

/** How servers and frameworks write a token that they repeat. */
describe('a credential in another form', () => {
  const escapes = (write: (character: string) => string) => long.replaceAll(/[^A-Za-z0-9]/g, write);
  const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');

  it.each([
    ['as it is', long],
    ['within a word', `x${long}y`],
    ['percent-encoded', encodeURIComponent(long)],
    ['percent-encoded throughout', escapes((character) => `%${hex(character)}`)],
    ['percent-encoded in capitals', escapes((character) => `%${hex(character).toUpperCase()}`)],
    ['in a form', new URLSearchParams({ a: long }).toString().slice(2)],
    ['in a URL', new URL(`https://a.example/?${long}`).search],
    ['in JSON', JSON.stringify(long)],
    ['in JSON in JSON', JSON.stringify(JSON.stringify(long))],
    ['in JSON of PHP', JSON.stringify(long).replaceAll('/', '\\/')],
    ['in JSON of .NET', `"${escapes((character) => `\\u00${hex(character).toUpperCase()}`)}"`],
    ['in JSON of Go', JSON.stringify(long).replaceAll(/[&<>]/g, (character) => `\\u00${hex(character)}`)],
    [
      'in HTML',
      long.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ],
    ['in HTML by numbers', escapes((character) => `&#${character.charCodeAt(0)};`)],
    ['percent-encoded letter by letter', [...long].map((character) => `%${hex(character)}`).join('')],
    ['in JSON letter by letter', [...long].map((character) => `\\u00${hex(character)}`).join('')],
    ['in HTML letter by letter', [...long].map((character) => `&#${character.charCodeAt(0)};`).join('')],
    ['in HTML by hexadecimal numbers', escapes((character) => `&#x${hex(character)};`)],
  ])('is taken out: %s', (_what, text) => {
    const redacted = redact(`before ${text} after`);
    expect(redacted).toMatch(/^before .?.?.?\{\{token\}\}.?.?.? after$/);
    // None of the parts between the escaped characters is left.
    for (const rest of ['mF', 'B5f', '41J']) expect(redacted).not.toContain(rest);
  });

  it('is taken out each time it stands there', () => {
    expect(redact(`${long},${long} ${encodeURIComponent(long)}`)).toBe('{{token}},{{token}} {{token}}');
  });
});

describe('a credential in another case of letters', () => {
  const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

  it.each([
    ['in small letters', long.toLowerCase()],
    ['in capitals', long.toUpperCase()],
    ['with a capital', capitalised(long)],
    ['percent-encoded', encodeURIComponent(long.toUpperCase())],
    ['in JSON', JSON.stringify(long.toLowerCase()).slice(1, -1)],
    ['in HTML letter by letter', [...long.toUpperCase()].map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
    [
      'percent-encoded letter by letter',
      [...long.toLowerCase()].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
    ],
  ])('is taken out: %s', (_what, text) => {
    expect(redact(`before ${text} after ${text}`)).toBe('before {{token}} after {{token}}');
  });

  it('is left where it is short or a word, which an honest answer may have', () => {
    for (const secret of ['mF9B5f41JqM', 'Acme-Corporation-Wide']) {
      const other = redactor(new Map([['token', secret]]));
      expect(other(secret)).toBe('{{token}}');
      expect(other(secret.toLowerCase())).toBe(secret.toLowerCase());
    }
  });

  it('is told apart from one that differs from it in nothing else', () => {
    const small = 'abcdefgh01234567';
    const both = redactor(
      new Map([
        ['token', small],
        ['secondToken', small.toUpperCase()],
      ]),
    );
    expect(both(`${small} ${small.toUpperCase()}`)).toBe('{{token}} {{secondToken}}');
  });
});

describe('a credential in base64', () => {
  it.each(['', 'a', 'ab', 'abc', 'user:'])('is taken out wherever it stands in what is coded: after "%s"', (before) => {
    for (const coding of ['base64', 'base64url'] as const) {
      for (const after of ['', '!', '!!']) {
        const redacted = redact(Buffer.from(before + long + after).toString(coding));
        expect(redacted).toContain('{{token}}');
        // What is left holds the text around it, and of the credential its ends at most.
        const left = redacted.split('{{token}}').map((text) => Buffer.from(text, coding).toString('latin1'));
        for (const part of left) expect(part).not.toMatch(/mF|F\/9|<w|w>/);
      }
    }
  });

  it('is left where it is short: so is many a word', () => {
    expect(redactor(new Map([['key', 'tok1']]))(Buffer.from('tok1').toString('base64'))).toBe('dG9rMQ==');
  });
});

describe('a credential in other bytes', () => {
  const inUtf16 = Buffer.from(`{"key":"${long}"}`, 'utf16le');

  it.each([
    ['in hexadecimal digits', Buffer.from(Buffer.from(`x${long}y`).toString('hex'))],
    ['in hexadecimal digits in capitals', Buffer.from(Buffer.from(long).toString('hex').toUpperCase())],
    ['in UTF-16', inUtf16],
    ['in UTF-16 with the other order of bytes', Buffer.from(inUtf16).swap16()],
  ])('is taken out: %s', (_what, bytes) => {
    expect(Buffer.from(redactBytes(bytes, redact)).toString('latin1')).toContain('{{token}}');
  });

  it('is left where it is short', () => {
    expect(redactor(new Map([['key', 'tok1']]))('746f6b31')).toBe('746f6b31');
  });
});

describe('a credential beyond ASCII', () => {
  const beyond = 'pässwörd-of-Zoë-0123456789';
  const taken = redactor(new Map([['password', beyond]]));

  it.each(['utf8', 'latin1'] as const)('is taken out of a body in %s', (encoding) => {
    const body = Buffer.concat([Buffer.from('you sent '), Buffer.from(beyond, encoding), Buffer.from('.')]);
    expect(Buffer.from(redactBytes(body, taken)).toString('latin1')).toBe('you sent {{password}}.');
  });

  it.each([
    ['in JSON', JSON.stringify({ sent: beyond }), '{"sent":"{{password}}"}'],
    ['in JSON of ASCII', `{"sent":"p\\u00e4ssw\\u00f6rd-of-Zo\\u00eb-0123456789"}`, '{"sent":"{{password}}"}'],
    ['percent-encoded', `sent=${encodeURIComponent(beyond)}`, 'sent={{password}}'],
  ])('is taken out of a body %s', (_what, body, redacted) => {
    expect(Buffer.from(redactBytes(Buffer.from(body), taken)).toString('latin1')).toBe(redacted);
  });
});

describe('several credentials', () => {
  it('are told apart, the longer first', () => {
    const both = redactor(
      new Map([
        ['short', 'abcdefghijklmnop'],
        ['long', 'abcdefghijklmnopqrstuvwxyz'],
      ]),
    );
    expect(both('abcdefghijklmnopqrstuvwxyz abcdefghijklmnop')).toBe('{{long}} {{short}}');
  });

  it('are all taken out', () => {
    const both = redactor(
      new Map([
        ['a', 'first-of-the-two-secrets'],
        ['b', 'second-of-the-two-secrets'],
      ]),
    );
    expect(both('x first-of-the-two-secrets y second-of-the-two-secrets z')).toBe('x {{a}} y {{b}} z');
  });
});

describe('a short credential', () => {
  const short = redactor(new Map([['key', 'tok1']]));

  it.each([
    ['tok1', '{{key}}'],
    ['Bearer tok1', 'Bearer {{key}}'],
    ['"tok1"', '"{{key}}"'],
    ['a=tok1&b', 'a={{key}}&b'],
    ['tok1.', '{{key}}.'],
  ])('is taken out where it is a word: %s', (text, redacted) => {
    expect(short(text)).toBe(redacted);
  });

  it.each(['tok12', 'stok1', 'tok'])('is left where it is a part of a word: %s', (text) => {
    expect(short(text)).toBe(text);
  });

  it('of fewer than four characters is taken out only where it is all there is', () => {
    const tiny = redactor(new Map([['key', 'abc']]));
    expect(tiny('abc')).toBe('{{key}}');
    expect(tiny('the abc of it')).toBe('the abc of it');
  });
});

describe('a credential of at least eight characters', () => {
  const mixed = redactor(new Map([['key', 'q7Xk29bd']]));
  const letters = redactor(new Map([['key', 'qzXkWvbd']]));

  it('with letters and digits is taken out wherever it stands', () => {
    expect(mixed('aq7Xk29bda {"q7Xk29bd":1}')).toBe('a{{key}}a {"{{key}}":1}');
  });

  it.each([
    ['a%20qzXkWvbd', 'a%20{{key}}'],
    ['a\\nqzXkWvbd', 'a\\n{{key}}'],
    ['a\\u0020qzXkWvbd', 'a\\u0020{{key}}'],
    ['{"of qzXkWvbd":1}', '{"of {{key}}":1}'],
  ])('of letters alone is taken out where a word begins: %s', (text, redacted) => {
    expect(letters(text)).toBe(redacted);
  });

  it.each(['aqzXkWvbd', 'qzXkWvbda', '{"qzXkWvbd":1}', '{"qzXkWvbd" : 1}'])(
    'of letters alone is left in %s',
    (text) => {
      expect(letters(text)).toBe(text);
    },
  );
});

describe('a credential that is a word of the protocols', () => {
  it.each([
    ['application/json', 'Application/JSON'],
    ['json', 'application/problem+json'],
    ['JSON', 'application/json'],
    ['bearer', 'Bearer realm="userinfo"'],
    ['realm', 'Bearer realm="userinfo"'],
    ['invalid_token', '{"error":"invalid_token"}'],
    ['client', '{"error":"invalid_client"}'],
    ['Token', '{"access_token":"x","token_type":"Bearer"}'],
    ['allowAnonymousSignUp', '{"allowAnonymousSignUp":true}'],
  ])('cannot be told from it, and is left: %s', (secret, text) => {
    expect(redactor(new Map([['key', secret]]))(text)).toBe(text);
  });

  it('is taken out where it is more than that', () => {
    const taken = redactor(new Map([['key', 'application-7f']]));
    expect(taken('application/json application-7f')).toBe('application/json {{key}}');
  });

  it('or of what the probes send is left as well', () => {
    const secrets = new Map([['key', 'Tenant']]);
    expect(redactor(secrets, new Map(), 'https://a.example/?tenant=1')('tenant Tenant')).toBe('tenant Tenant');
    expect(redactor(secrets)('tenant Tenant')).toBe('tenant {{key}}');
  });
});

describe('texts that look like patterns', () => {
  it.each(['$&$&$&$&$&$&$&$&', '.*.*.*.*.*.*.*.*', '(((((((((((((((((', '[a-z]{16}\\w+\\d+$', '{{token}}{{token}}'])(
    'the credential %s is taken literally',
    (secret) => {
      const taken = redactor(new Map([['token', secret]]));
      expect(taken(`x ${secret} y`)).toBe('x {{token}} y');
      expect(taken('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('aaaaaaaaaaaaaaaaaaaaaaaa');
    },
  );
});

describe('bodies', () => {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

  it('keep every other byte, also those that are not UTF-8', () => {
    const before = Buffer.concat([Buffer.from([0xff, 0xe9, 0x00]), Buffer.from(long), Buffer.from([0xc3, 0x28])]);
    const after = Buffer.concat([Buffer.from([0xff, 0xe9, 0x00]), Buffer.from('{{token}}'), Buffer.from([0xc3, 0x28])]);
    expect(Buffer.from(redactBytes(before, redact))).toEqual(after);
  });

  it('without a credential are the very same', () => {
    const bytes = Buffer.from('{"a":"żółć"}');
    expect(redactBytes(bytes, redact)).toBe(bytes);
  });

  it('that are a view of a larger buffer are read as the view', () => {
    const buffer = Buffer.from(`${long}|${long}|x`);
    expect(text(redactBytes(buffer.subarray(long.length), redact))).toBe('|{{token}}|x');
  });

  it.each([
    [
      'true',
      '{"externalUserId":"true","flag":true,"list":[true, true]}',
      '{"externalUserId":"{{key}}","flag":true,"list":[true, true]}',
    ],
    ['null', '{"a":null}', '{"a":null}'],
    ['2024', '{"year":2024,"text":"in 2024"}', '{"year":2024,"text":"in {{key}}"}'],
    ['-1.5e3', '[-1.5e3]', '[-1.5e3]'],
  ])('stay JSON where a credential is %s', (secret, before, after) => {
    const taken = redactor(new Map([['key', secret]]));
    expect(text(redactBytes(Buffer.from(before), taken))).toBe(after);
  });

  it('stay JSON behind a byte order mark, and keep the names of members in it', () => {
    const taken = redactor(
      new Map([
        ['flag', 'true'],
        ['name', 'email'],
      ]),
    );
    const before = '\xef\xbb\xbf{"email":"email","flag":true}';
    expect(text(redactBytes(Buffer.from(before, 'latin1'), taken))).toBe(
      '\xef\xbb\xbf{"email":"{{name}}","flag":true}',
    );
  });

  it('that are no JSON have it taken out all the same', () => {
    const taken = redactor(new Map([['key', 'true']]));
    expect(text(redactBytes(Buffer.from('it is true {'), taken))).toBe('it is {{key}} {');
  });

  it.each(['email', 'phone', 'userData', 'externalUserId'])(
    'keep the member %s where a short credential is its name',
    (name) => {
      const taken = redactor(new Map([['key', name]]));
      const before = JSON.stringify({ [name]: name, other: [name] });
      expect(JSON.parse(text(redactBytes(Buffer.from(before), taken)))).toEqual({
        [name]: '{{key}}',
        other: ['{{key}}'],
      });
    },
  );

  it('of a megabyte are done in no time', () => {
    const start = performance.now();
    redactBytes(Buffer.from('%2F'.repeat(350_000)), redact);
    redactBytes(Buffer.from(`${long.slice(0, -1)} `.repeat(50_000)), redact);
    redactBytes(Buffer.from('&#0000'.repeat(170_000)), redact);
    redactBytes(
      Buffer.from(`"${'\\'.repeat(1_000_000)}`),
      redactor(new Map([['token', '\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\']])),
    );
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
