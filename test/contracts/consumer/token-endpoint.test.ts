import { expect, test } from 'vitest';
import { exchangeCode } from '../../../src/edge/token-client.ts';
import { pactFile } from '../../support/pact-file.ts';
import { jsonMediaType, matchStatus, nonEmpty, regex, someText } from './matchers.ts';

const { pact, expectCommitted } = pactFile('closer-spinner', 'customer-token-endpoint');

const client = { clientId: 'pact-client', clientSecret: 'pact-client-secret' };
const code = 'pact-authorization-code';
const redirectUri = 'https://spinner.closer.app/oauth/callback';
const form = `grant_type=authorization_code&code=${code}&redirect_uri=${encodeURIComponent(redirectUri)}`;
/** The form member by member: Pact would else compare it byte by byte. */
const formRules = [
  { path: '$.grant_type', rules: [regex('authorization_code', 'authorization_code')] },
  { path: '$.code', rules: [someText(code)] },
  { path: '$.redirect_uri', rules: [regex('https://.+', redirectUri)] },
];

const basic = (secret: string): string => `Basic ${Buffer.from(`${client.clientId}:${secret}`).toString('base64')}`;

test('code exchange', async () => {
  await pact
    .addInteraction()
    .given('an authorization code was issued', { ...client, code, redirectUri })
    .uponReceiving('a request to exchange an authorization code')
    .withRequest('POST', '/token', (request) => {
      request
        .headers({ Accept: 'application/json', Authorization: basic(client.clientSecret) })
        .body('application/x-www-form-urlencoded', Buffer.from(form))
        .matchingRules({ body: formRules });
    })
    .willRespondWith(200, (response) => {
      response
        .headers({ 'Content-Type': jsonMediaType })
        .matchingRules(nonEmpty('$.access_token'))
        .jsonBody({
          access_token: '2YotnFZFEjr1zCsicMWpAA',
          // In any case of letters. @see RFC 6749 section 5.1
          token_type: regex('(?i:bearer)', 'Bearer'),
        });
    })
    .executeTest(async ({ url }) => {
      const result = await exchangeCode({ ...client, code, redirectUri }, { tokenEndpoint: `${url}/token` });
      expect(result).toMatchObject({
        outcome: 'issued',
        token: { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'Bearer' },
      });
    });
});

test('refused client', async () => {
  const wrong = 'not-the-client-secret';
  await pact
    .addInteraction()
    .uponReceiving('a request of a client with a wrong secret')
    .withRequest('POST', '/token', (request) => {
      request
        .headers({ Accept: 'application/json', Authorization: basic(wrong) })
        .body('application/x-www-form-urlencoded', Buffer.from(form))
        .matchingRules({ body: formRules });
    })
    // RFC 6749 section 5.2 asks for 401 here; servers that answer 400 as for any other error are about.
    .willRespondWith(matchStatus(401, [400, 401]), (response) => {
      response.headers({ 'Content-Type': jsonMediaType }).jsonBody({ error: 'invalid_client' });
    })
    .executeTest(async ({ url }) => {
      const result = await exchangeCode(
        { ...client, clientSecret: wrong, code, redirectUri },
        { tokenEndpoint: `${url}/token` },
      );
      expect(result).toMatchObject({ outcome: 'refused', status: 401, error: 'invalid_client' });
    });
});

test('the committed pact is what these tests write', () =>
  expectCommitted(['a request to exchange an authorization code', 'a request of a client with a wrong secret']));
