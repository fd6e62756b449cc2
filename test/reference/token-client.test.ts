import { expect, it } from 'vitest';
import { createReferenceProvider } from '../../src/reference/provider.ts';

const client = { id: 'the widget', secret: 'a b+c%d:e' };

/** The status of a token request by a client that authenticates so. */
async function statusOf(credentials: string): Promise<number> {
  const { app } = createReferenceProvider({ client });
  const { statusCode } = await app.inject({
    method: 'POST',
    url: '/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    },
    payload: 'grant_type=client_credentials',
  });
  return statusCode;
}

/** RFC 6749 section 2.3.1 and appendix B. */
it.each([
  ['with a plus for a space', 'the+widget:a+b%2Bc%25d%3Ae', 200],
  ['with %20 for a space', 'the%20widget:a%20b%2Bc%25d%3Ae', 200],
  ['not form-encoded', 'the widget:a b+c%d:e', 401],
  ['without a colon', 'the+widget', 401],
])('takes the identifier and the secret form-encoded: %s', async (_how, credentials, status) => {
  expect(await statusOf(credentials)).toBe(status);
});
