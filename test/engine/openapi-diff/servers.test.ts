import { expect, test } from 'vitest';
import { documentWith, type Json, listed } from './listed.ts';

const changes = (before: Json, after: Json): string[] =>
  listed(documentWith({ responses: {} }, before), documentWith({ responses: {} }, after));
const withVariable = (variable: Json): Json => ({ servers: [{ url: 'https://{h}', variables: { h: variable } }] });

test('without servers there is one, where the document is', () => {
  expect(changes({}, { servers: [{ url: '/' }] })).toEqual([]);
  expect(changes({}, { servers: [{ url: 'https://a.example' }] })).toEqual([
    'breaking | servers | / is removed',
    'compatible | servers | https://a.example is added',
  ]);
});

test('variables, but for their texts', () => {
  expect(changes(withVariable({ default: 'a' }), withVariable({ default: 'a', description: 'd' }))).toEqual([]);
  expect(changes(withVariable({ default: 'a' }), withVariable({ default: 'b' }))).toEqual([
    'breaking | server https://{h} | variables differs, which is taken for breaking as it is not looked into',
  ]);
});
