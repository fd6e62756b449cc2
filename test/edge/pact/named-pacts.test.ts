import { expect, it } from 'vitest';
import { namedPacts } from '../../../src/edge/pact/shipped-pacts.ts';

it.each([
  [
    'custmer-userinfo',
    /^"custmer-userinfo" is neither a pact file that can be read \(there is no such file\) nor one of ours; did you mean "customer-userinfo"\? Ours are .*closer-oauth-config\.$/,
  ],
  ['nothing.json', /\(there is no such file\) nor one of ours: .*customer-userinfo.*\.$/],
  [
    '.',
    /\(it is a directory\) nor one of ours: name the files in it, as \*\.json does .* Ours are customer-token-endpoint, /,
  ],
  ['pacts/*.json', /\(there is no such file\) nor one of ours: a pattern is read by the shell alone, .* Ours are /],
])('says of %s what it is not, and what may have been meant', (name, message) => {
  expect(() => namedPacts([name])).toThrow(message);
});

it('takes one of ours by the name of its provider', () => {
  expect(namedPacts(['customer-userinfo']).map(({ pact }) => pact.provider)).toEqual(['customer-userinfo']);
});

it('takes a pact once, by whatever names it is named', () => {
  const file = 'contracts/pacts/closer-spinner-customer-userinfo.json';
  const named = namedPacts(['customer-userinfo', file, 'closer-oauth-config', `./${file}`, 'customer-userinfo']);
  expect(named.map(({ pact }) => pact.provider)).toEqual(['customer-userinfo', 'closer-oauth-config']);
});
