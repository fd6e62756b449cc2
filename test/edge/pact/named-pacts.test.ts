import { expect, it } from 'vitest';
import { namedPacts } from '../../../src/edge/pact/shipped-pacts.ts';

it.each([
  [
    'custmer-userinfo',
    /^"custmer-userinfo" is neither a pact file that can be read \(there is no such file\) nor one of ours; did you mean "customer-userinfo"\? Ours are .*closer-oauth-config\.$/,
  ],
  ['nothing.json', /\(there is no such file\) nor one of ours: .*customer-userinfo.*\.$/],
  ['.', /\(it is a directory\)/],
])('says of %s what it is not, and what may have been meant', (name, message) => {
  expect(() => namedPacts([name])).toThrow(message);
});

it('takes one of ours by the name of its provider', () => {
  expect(namedPacts(['customer-userinfo']).map(({ pact }) => pact.provider)).toEqual(['customer-userinfo']);
});
