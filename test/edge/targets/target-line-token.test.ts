import { expect, test } from 'vitest';
import { parseTarget } from '../../../src/edge/targets/target-line.ts';

/** A token that neither JSON nor a URL has as it stands. */
const token = 'acme"access/token+0123456789==';
const environment = { ACME_TOKEN: token, SHORT: 'acme' };

const line = (more: object) => JSON.stringify({ url: 'https://a.example/u', tokenVariable: 'ACME_TOKEN', ...more });

test.each([
  ['in a string of JSON', { id: `acme ${token}` }],
  ['in a query', { url: `https://a.example/u?x=${encodeURIComponent(token)}` }],
])('a token that stands in the line is found %s, and not repeated', (_where, more) => {
  const parsed = parseTarget(line(more), environment);
  expect(parsed).toEqual({
    problems: ['tokenVariable: the token of the environment variable ACME_TOKEN stands in the line; take it out'],
  });
});

test('a short one may be a word of the line', () => {
  expect(parseTarget(line({ id: 'acme', tokenVariable: 'SHORT' }), environment)).toMatchObject({ id: 'acme' });
});
