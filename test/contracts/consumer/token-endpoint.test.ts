import { expect, test } from 'vitest';
import { flowChecks } from '../../../src/checks/index.ts';
import { tokenRequestCredentials, tokenRequestForm } from '../../../src/edge/token-request.ts';
import { judgeChecks } from '../../../src/engine/judge.ts';
import type { AnsweredExchange } from '../../../src/model/exchange.ts';
import { flowProbesFor } from '../../../src/probes/flow.ts';
import { wrongClientSecret } from '../../../src/probes/token-request.ts';
import { pactFile } from '../../support/pact-file.ts';
import { jsonMediaType, matchStatus, nonEmpty, regex, someText } from './matchers.ts';
import { send } from './send.ts';

const { pact, expectCommitted } = pactFile('closer-spinner', 'customer-token-endpoint');

const client = { clientId: 'pact-client', clientSecret: 'pact-client-secret' };
const grant = {
  type: 'authorization_code',
  code: 'pact-authorization-code',
  redirectUri: 'https://spinner.closer.app/oauth/callback',
} as const;
const { code, redirectUri } = grant;
const probes = flowProbesFor(tokenRequestForm(client, grant));
const credentials = Object.fromEntries(tokenRequestCredentials(client, grant));

const form = `grant_type=authorization_code&code=${code}&redirect_uri=${encodeURIComponent(redirectUri)}`;
/** The form member by member: Pact would else compare it byte by byte. */
const formRules = [
  { path: '$.grant_type', rules: [regex('authorization_code', 'authorization_code')] },
  { path: '$.code', rules: [someText(code)] },
  { path: '$.redirect_uri', rules: [regex('https://.+', redirectUri)] },
];

const basic = (secret: string): string => `Basic ${Buffer.from(`${client.clientId}:${secret}`).toString('base64')}`;

/** What came of the first request, on which the checks of the second rest. */
let issued: AnsweredExchange;

/** What our checks come to over some answers. */
function outcomes(...exchanges: readonly AnsweredExchange[]): Record<string, string> {
  const judged = judgeChecks(flowChecks, exchanges).map(({ check, judgement }) => [check.id, judgement.outcome]);
  return Object.fromEntries(judged);
}

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
      issued = await send(probes.token, `${url}/token`, credentials);
      expect(outcomes(issued)).toMatchObject({
        'flow/issues-a-token': 'conforms',
        'flow/token-answers-200': 'conforms',
        'flow/token-declares-json': 'conforms',
        'flow/token-has-its-members': 'conforms',
      });
    });
});

test('refused client', async () => {
  await pact
    .addInteraction()
    .uponReceiving('a request of a client with a wrong secret')
    .withRequest('POST', '/token', (request) => {
      request
        .headers({ Accept: 'application/json', Authorization: basic(wrongClientSecret) })
        .body('application/x-www-form-urlencoded', Buffer.from(form))
        .matchingRules({ body: formRules });
    })
    // RFC 6749 section 5.2 asks for 401 here; servers that answer 400 as for any other error are about.
    .willRespondWith(matchStatus(401, [400, 401]), (response) => {
      response.headers({ 'Content-Type': jsonMediaType }).jsonBody({ error: 'invalid_client' });
    })
    .executeTest(async ({ url }) => {
      const exchange = await send(probes.wrongSecret, `${url}/token`, credentials);
      expect(exchange.response.status).toBe(401);
      expect(outcomes(issued, exchange)).toMatchObject({
        'flow/rejects-wrong-secret': 'conforms',
        'flow/names-invalid-client': 'conforms',
      });
    });
});

test('the committed pact is what these tests write', () =>
  expectCommitted(['a request to exchange an authorization code', 'a request of a client with a wrong secret']));
