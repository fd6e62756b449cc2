import { describe, expect, it } from 'vitest';
import { type Hider, hiderFor } from '../../../src/engine/personal-data/hider.ts';
import { personalValuesIn } from '../../../src/engine/personal-data/values.ts';

/** A text of some kind of a report, without the values of a body. */
function hidden(text: string, body: unknown, kind: keyof Hider = 'message'): string {
  const written = typeof body === 'string' ? body : JSON.stringify(body);
  return hiderFor([text], personalValuesIn(written, false))?.[kind](text) ?? text;
}

describe('a value that is no coincidence is hidden wherever it stands', () => {
  it.each<[text: string, body: unknown]>([
    ['is of zoe@mail.example now', { email: 'zoe@mail.example' }],
    ['is of ZOE@Mail.example now', { email: ' zoe@mail.example ' }],
    ['is of zoe%40mail.example now', { email: 'zoe@mail.example' }],
    ['is of %2Fzoe%40mail.example now', { email: 'zoe@mail.example' }],
    ['is of user_4711 now', { externalUserId: 'user_4711' }],
    ['is of user_4711 now', { data: [{ sub: 'user_4711' }] }],
    ['is of 601602603 now', { userData: { phone: { number: '601602603' } } }],
    ['is of +48601602603 now', { userData: { phone: { number: '601602603' } } }],
    ['is of 601602603 now', { number: 601602603 }],
    ['is of Zoë Müller now', { name: 'Zoë Müller' }],
    ['is of Zo%C3%AB+M%C3%BCller now', { name: 'Zoë Müller' }],
    [`is of ${Buffer.from('Zoë Müller').toString('latin1')} now`, { name: 'Zoë Müller' }],
    ['is of Анна Каренина now', { name: 'Анна Каренина' }],
    ['is of Loan of the house now', { userData: { backOfficeData: [{ key: 'x', value: 'Loan of the house' }] } }],
    ['is of contract77 now', { userData: { backOfficeData: [{ key: 'x', value: { a: ['contract77'] } }] } }],
    // No JSON, since a comma stands before its end.
    ['is of zoe@mail.example now', '{"userData":{"email":"zoe@mail.example",}}'],
    ['is of user_4711 now', '{"externalUserId" : "user_4711", "userData":{'],
  ])('%s', (text, body) => {
    for (const kind of ['message', 'field', 'url', 'other'] as const) {
      const shown = hidden(text, body, kind).replace(/^is of (?:%2F|\+48)?/, 'is of ');
      expect(shown, kind).toBe('is of {{personal}} now');
    }
  });
});

describe('a name or a short identifier is hidden in what the server wrote alone', () => {
  it.each<[kind: keyof Hider, text: string, body: unknown, shown: string]>([
    ['message', 'Status 403: "Hello Status"', { firstName: 'Status' }, 'Status 403: "Hello {{personal}}"'],
    ['message', '$.userData.Tyler is null', { firstName: 'Tyler' }, '$.userData.{{personal}} is null'],
    ['message', "$['Tyler Jr'] is Tyler", { firstName: 'Tyler' }, "$['{{personal}} Jr'] is Tyler"],
    ['message', `$['O\\'Hara'] is null`, { lastName: "O'Hara" }, "$['{{personal}}'] is null"],
    ['message', 'the member "Zoe" of Zoe', { firstName: 'Zoe' }, 'the member "{{personal}}" of Zoe'],
    ['message', 'the member "of Zoe"', { firstName: 'Zoe' }, 'the member "of Zoe"'],
    ['message', 'the member "user1"', { externalUserId: 'user1' }, 'the member "{{personal}}"'],
    ['pointer', '/userData/Tyler/0', { firstName: 'Tyler' }, '/userData/{{personal}}/0'],
    ['pointer', '/userData/a~1b c', { name: 'a/b c' }, '/userData/{{personal}}'],
    [
      'url',
      'https://a.example/u/Tyler?x=Tyler',
      { firstName: 'Tyler' },
      'https://a.example/u/{{personal}}?x={{personal}}',
    ],
    ['field', 'for Tyler', { firstName: 'Tyler' }, 'for {{personal}}'],
    ['field', 'Zoe', { firstName: 'Zoe' }, '{{personal}}'],
    ['other', 'the header Tyler', { firstName: 'Tyler' }, 'the header Tyler'],
    ['field', 'Tyler', { backOfficeData: [{ key: 'firstName', value: 'Tyler' }] }, '{{personal}}'],
  ])('%s: %s', (kind, text, body, shown) => {
    expect(hidden(text, body, kind)).toBe(shown);
  });
});

describe('no hole is torn into honest words', () => {
  it.each<[kind: keyof Hider, text: string, body: unknown]>([
    ['field', 'Sat, 12 Jan 2026 10:00:00 GMT', { firstName: 'Jan' }],
    ['field', 'application/json', { firstName: 'json', lastName: 'application', x: 'application/json' }],
    ['field', 'no-store, private', { name: 'no-store', lastName: 'private' }],
    ['field', '12345', { externalUserId: '12345' }],
    ['message', 'is "true" or "null", not 1', { firstName: 'true', lastName: 'null', id: '1', userData: { id: 1 } }],
    ['message', 'Rename it to "firstName".', { firstName: 'firstName', lastName: 'Rename' }],
    ['pointer', '/userData/backOfficeData/0/key', { firstName: 'userData', lastName: 'key', id: '0' }],
    ['message', 'the member "office_number1"', { backOfficeData: [{ key: 'office_number1', value: '' }] }],
    ['message', 'the member "Office number one"', { backOfficeData: [{ key: '', displayName: 'Office number one' }] }],
    ['message', 'the member "premium" and "Kraków"', { tier: 'premium', city: 'Kraków' }],
    ['message', 'says "The token has expired at noon"', { error_description: 'The token has expired at noon' }],
    ['message', 'valid until 2027-01-31', { since: '2027-01-31' }],
    ['message', 'of Zoeprivate7x', { externalUserId: 'Zoeprivate7' }],
    ['field', '{{token}} {{HEADER_X}}', { firstName: 'token', lastName: 'HEADER_X' }],
    ['field', 'ab{{token}}', { externalUserId: '{{token}}' }],
    ['message', 'is "a"', { firstName: 'a' }],
  ])('%s: %s', (kind, text, body) => {
    expect(hidden(text, body, kind)).toBe(text);
  });
});

it('hides what is left of a value where a quotation is cut', () => {
  expect(hidden('sends it to "/x/zoe.pri"…', { email: 'zoe.private@mail.example' })).toBe(
    'sends it to "/x/{{personal}}"…',
  );
  expect(hidden('sends it to "/x/zoe"…', { email: 'zoe.private@mail.example' })).toBe('sends it to "/x/zoe"…');
});

it('is not there where no value is', () => {
  const values = [...personalValuesIn(JSON.stringify({ email: 'zoe@mail.example', firstName: 'Zoe' }), false)];
  expect(values).not.toEqual([]);
  expect(hiderFor(['Content-Type', 'application/json'], values)).toBeUndefined();
});

it('takes of a refusal what tells who the person is, and not what it says', () => {
  const body = JSON.stringify({
    email: 'zoe@mail.example',
    firstName: 'Tyler',
    reason: 'There is no such account here',
  });
  expect([...personalValuesIn(body, true)].map(({ text }) => text)).toEqual(['zoe@mail.example']);
});

it('looks into bodies as deep as they are judged', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}"zoe@mail.example"${']'.repeat(depth)}`;
  expect([...personalValuesIn(nested(100), false)]).toHaveLength(1);
  expect([...personalValuesIn(nested(100_000), false)]).toEqual([]);
});
