import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Answer, jsonAnswer, withHeader, withoutHeader } from '../answer.ts';
import type { UserinfoVariant } from '../faults/behaviour.ts';
import { type Edit, remove, set } from '../faults/edit.ts';
import type { Call, UserinfoEffect } from '../userinfo/effect.ts';

const items = '/userData/backOfficeData';
const challenge = 'userinfo/challenges-rejected-tokens';

function variant(does: string, effect: UserinfoEffect, warns: UserinfoVariant['warns'] = []): UserinfoVariant {
  return { subject: 'userinfo', does, warns, effect };
}

function inOrder(...edits: readonly Edit[]): Edit {
  return (value) => edits.reduce((before, edit) => edit(before), value);
}

function declaring(contentType: string): UserinfoEffect {
  return { answer: (answer) => withHeader(answer, 'content-type', contentType) };
}

/** Codes the content where the client accepts it. @see RFC 9110 section 8.4 */
function coded(coding: string, code: (bytes: Uint8Array) => Uint8Array): UserinfoEffect {
  return {
    answer(answer, { acceptedCodings }) {
      const varying = withHeader(answer, 'vary', 'Accept-Encoding');
      if (answer.body === undefined || !acceptedCodings.has(coding)) return varying;
      return { ...withHeader(varying, 'content-encoding', coding), body: code(answer.body) };
    },
  };
}

/** Asks the first call to come back. */
function busyFirst(status: number, retryAfter: string): UserinfoEffect {
  return {
    answer: (answer: Answer, { number }: Call) =>
      number === 1 ? { status, headers: { 'retry-after': retryAfter } } : answer,
  };
}

const everyValue = ['text', '', 0, -1.5e300, true, false, null, [], [1, [2, [3]]], {}, { a: { b: [null] } }];

const scripts = {
  firstName: 'Zoë 李 Ольга עִבְרִית',
  lastName: 'e\u0301 👩‍👩‍👧‍👦 \u202eabc\u202c \u2028 "\\/',
};

/** Odd ways to answer /userinfo that conform all the same. */
export const userinfoVariants = {
  'required-members-only': variant('Answers with the required members alone.', {
    body: inOrder(
      ...['email', 'phone', 'firstName', 'lastName'].map((name) => remove(`/userData/${name}`)),
      set(items, []),
    ),
  }),
  'extra-members': variant(
    'Answers with members that the guide does not have.',
    {
      body: inOrder(
        set('/locale', 'pl-PL'),
        set('/userData/loyalty', { tier: 'gold' }),
        set(`${items}/0/icon`, 'phone'),
      ),
    },
    ['userinfo/only-documented-members'],
  ),
  'every-kind-of-value': variant('Answers with back-office items whose values are of every kind of JSON.', {
    body: set(
      items,
      everyValue.map((value, index) => ({ key: `value_${index}`, value })),
    ),
  }),
  'no-display-name': variant('Answers with back-office items that have no displayName.', {
    body: remove(`${items}/0/displayName`),
  }),
  'empty-names': variant('Answers with empty names for a person without them.', {
    body: inOrder(set('/userData/firstName', ''), set('/userData/lastName', '')),
  }),
  'differing-ids': variant(
    'Answers with another value in userData.id than in externalUserId.',
    { body: set('/userData/id', 'crm_77') },
    ['userinfo/ids-are-equal'],
  ),
  'international-number': variant('Answers with a phone.number that has its calling code.', {
    body: set('/userData/phone/number', '+48 666 777 666'),
  }),
  unicode: variant('Answers with names and keys of many scripts, marks and directions.', {
    body: inOrder(
      set('/userData/firstName', scripts.firstName),
      set('/userData/lastName', scripts.lastName),
      set(`${items}/0/key`, 'ключ 🔑'),
    ),
  }),
  'escaped-unicode': variant('Writes every character beyond ASCII, and the slashes, as an escape.', {
    body: set('/userData/firstName', scripts.firstName),
    text: (text) =>
      text
        .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .replaceAll('/', '\\/'),
  }),
  'international-email': variant('Answers with an email that has characters beyond ASCII.', {
    body: set('/userData/email', 'użytkownik@przykład.example'),
  }),
  '4000-back-office-items': variant('Answers with four thousand back-office items.', {
    body: set(
      items,
      Array.from({ length: 4000 }, (_, index) => ({ key: `key_${index}`, value: index })),
    ),
  }),
  '500-kilobytes': variant('Answers with a body of five hundred kilobytes.', {
    body: set(`${items}/0/value`, 'x'.repeat(500_000)),
  }),
  'pretty-printed': variant('Writes the JSON text over many lines, with blank lines around it.', {
    text: (text) => `\r\n\t${JSON.stringify(JSON.parse(text), null, '\t')}\r\n\r\n`,
  }),

  'upper-case-media-type': variant(
    'Declares the JSON of /userinfo in capital letters and with a charset.',
    declaring('APPLICATION/JSON; Charset="UTF-8"'),
  ),
  'vendor-json': variant(
    "Declares a vendor's type that ends in +json.",
    declaring('application/vnd.customer.user+json;v=2'),
  ),
  'wrong-charset': variant(
    'Declares a charset that the body does not have; JSON is UTF-8 all the same.',
    declaring('application/json; charset=iso-8859-1'),
  ),
  'private-cache-control': variant('Lets nobody but the client keep the answer.', {
    answer: (answer) => withHeader(answer, 'cache-control', 'Private, max-age=0'),
  }),

  chunked: variant('Sends the body in chunks of seven bytes, without its length.', {
    answer: (answer) => ({ ...answer, chunkBytes: 7 }),
  }),
  gzip: variant('Codes the body by gzip where the client accepts it.', coded('gzip', gzipSync)),
  brotli: variant('Codes the body by Brotli where the client accepts it.', coded('br', brotliCompressSync)),
  'connection-close': variant('Closes the connection after each answer of /userinfo.', {
    answer: (answer) => withHeader(answer, 'connection', 'close'),
    refusal: (answer) => withHeader(answer, 'connection', 'close'),
  }),
  'busy-429-now': variant('Answers the first call with status 429 and Retry-After: 0.', busyFirst(429, '0')),
  'busy-429-second': variant('Answers the first call with status 429 and Retry-After: 1.', busyFirst(429, '1')),
  'busy-503': variant('Answers the first call with status 503 and Retry-After: 0.', busyFirst(503, '0')),

  'refuses-with-403': variant(
    'Refuses a token with status 403.',
    { refusal: ({ headers }) => withoutHeader({ status: 403, headers }, 'www-authenticate') },
    [challenge],
  ),
  'refuses-with-redirect': variant(
    'Answers a request without a valid token with a redirect to a sign-in page.',
    { refusal: () => ({ status: 302, headers: { location: '/sign-in' } }) },
    [challenge],
  ),
  'refuses-with-body': variant('Refuses a token with a challenge and a body that explains it.', {
    refusal: (answer) => jsonAnswer(answer.status, { error: 'invalid_token' }, answer.headers),
  }),
  'several-challenges': variant('Refuses a token with challenges of several schemes, Bearer among them.', {
    refusal: (answer) =>
      withHeader(answer, 'www-authenticate', 'Negotiate, DPoP algs="ES256 PS256", BEARER realm="a, b"'),
  }),
} satisfies Record<string, UserinfoVariant>;
