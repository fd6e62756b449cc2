import { expect, it } from 'vitest';
import { isJsonMediaType, mediaTypeEssence } from '../../src/wire/media-type.ts';

/** RFC 9110 section 8.3.1 and RFC 6839 section 3.1. */
it.each([
  'application/json',
  'APPLICATION/JSON',
  'application/json; charset=utf-8',
  'application/json;charset="utf-8"',
  'application/json ; a=b ; c="d;e"',
  ' application/json',
  'application/problem+json',
  'application/vnd.acme.v1+JSON; q=1',
  'image/x+json',
  'application/vnd.{{HEADER_X_TENANT}}.v1+json',
])('%s means JSON', (value) => {
  expect(isJsonMediaType(value)).toBe(true);
});

it.each([
  '',
  'json',
  'application',
  '/json',
  'application/',
  'text/json',
  'text/html',
  'application/jsonp',
  'application/json+xml',
  'application/xml; type=application/json',
  'application/json-seq',
  'application/x-json',
  'application/json, application/json',
  'application json',
  '*/*',
])('%s does not mean JSON', (value) => {
  expect(isJsonMediaType(value)).toBe(false);
});

it.each([
  ['Text/HTML; charset=x', 'text/html'],
  ['application/jwt', 'application/jwt'],
  ['nonsense', undefined],
  ['', undefined],
])('the essence of %s is %s', (value, essence) => {
  expect(mediaTypeEssence(value)).toBe(essence);
});

it.each([
  ['spaces', `x${' '.repeat(65_536)}x`],
  ['spaces after a type', `application/json${' '.repeat(65_536)}x`],
  ['parameters', `application/json;${'a=b;'.repeat(16_384)}`],
])('is done in no time with 64 KiB of %s', (_what, value) => {
  const start = performance.now();
  isJsonMediaType(value);
  mediaTypeEssence(value);
  expect(performance.now() - start).toBeLessThan(1500);
});
