import { expect, it } from 'vitest';
import { isTakenOut, placeholdersAsWords } from '../../src/wire/placeholder.ts';

it.each([
  '{{token}}',
  '{{token2}}',
  '{{alteredToken}}',
  '{{secondToken}}',
  '{{HEADER_X_TENANT}}',
  '{{HEADER_COOKIE-2}}',
  '{{QUERY_API_KEY}}',
  'a.{{secondToken}}@customer.example',
])('%s repeats what was sent', (text) => {
  expect(isTakenOut(text)).toBe(true);
});

it.each(['', 'token', '{token}', '{{name}}', '{{user.email}}', '{{tokens}}', '{{ token }}', '{{header_x}}'])(
  '%j is what a server wrote itself',
  (text) => {
    expect(isTakenOut(text)).toBe(false);
  },
);

it('reads as a word in the place of each placeholder', () => {
  expect(placeholdersAsWords('a/{{token}}; b={{HEADER_COOKIE-2}}')).toBe('a/token; b=HEADER_COOKIE-2');
});
