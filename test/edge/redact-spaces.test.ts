import { expect, it } from 'vitest';
import { redactor } from '../../src/edge/redact.ts';

/** As a person's password may be, or a client's secret. */
const secret = 'correct horse/battery & staple 7';
const redact = redactor(new Map([['password', secret]]));

it.each([
  ['as it is', secret],
  ['percent-encoded', encodeURIComponent(secret)],
  ['in a form', new URLSearchParams({ a: secret }).toString().slice(2)],
  ['in a form, in JSON', JSON.stringify(new URLSearchParams({ a: secret }).toString().slice(2)).slice(1, -1)],
])('a secret with spaces is taken out %s', (_how, text) => {
  expect(redact(`user=a&password=${text}&scope=b`)).toBe('user=a&password={{password}}&scope=b');
});
