import { expect, test } from 'vitest';
import rejectsWrongSecret from '../../../src/checks/flow/rejects-wrong-secret.ts';
import type { Exchanges } from '../../../src/model/check.ts';
import { answered } from '../../support/exchange.ts';

/** What the wrong secret is answered with, brought with a used code or with a grant that is still good. */
function judged(grant: string, status: number, error: string): string {
  const refusal = answered('token-with-wrong-secret', { status, text: JSON.stringify({ error }) });
  const exchanges: Exchanges = ({ name }) =>
    name === 'token'
      ? answered('token', { text: JSON.stringify({ access_token: '{{token}}', token_type: 'Bearer' }) })
      : { ...refusal, request: { ...refusal.request, body: `grant_type=${grant}&x=y` } };
  return rejectsWrongSecret.judge(exchanges).outcome;
}

test('a refusal shows that a secret is looked at where the grant was good, or where it is of the client', () => {
  for (const grant of ['refresh_token', 'client_credentials', 'password']) {
    expect(judged(grant, 400, 'invalid_grant')).toBe('conforms');
    expect(judged(grant, 403, 'access_denied')).toBe('conforms');
  }
  expect(judged('authorization_code', 400, 'invalid_client')).toBe('conforms');
  expect(judged('authorization_code', 401, 'access_denied')).toBe('conforms');
  expect(judged('authorization_code', 401, 'invalid_grant')).toBe('not-applicable');
  expect(judged('authorization_code', 403, 'access_denied')).toBe('not-applicable');
});
