import { expect, test } from 'vitest';
import { userinfoChecks } from '../../../src/checks/index.ts';
import { judgeChecks } from '../../../src/engine/judge.ts';
import type { AnsweredExchange } from '../../../src/model/exchange.ts';
import { userinfoProbes } from '../../../src/probes/userinfo.ts';
import { pactFile } from '../../support/pact-file.ts';
import { anyValue, jsonMediaType, noAccess, nonEmpty, string } from './matchers.ts';
import { send } from './send.ts';

const { pact, expectCommitted } = pactFile('closer-spinner', 'customer-userinfo');
/** A token each, so that a provider can know both at once. */
const tokens = { allMembers: 'pact-token-all-members', requiredMembers: 'pact-token-required-members' };

/** What our checks come to, of those that have enough to judge by this one answer and fail a run. */
function violated(exchange: AnsweredExchange): readonly string[] {
  return judgeChecks(userinfoChecks, [exchange])
    .filter(({ check, judgement }) => judgement.outcome === 'violates' && check.id !== 'userinfo/uses-https')
    .map(({ check }) => check.id);
}

test('a person with all members', async () => {
  await pact
    .addInteraction()
    .given('a person with all members', { accessToken: tokens.allMembers })
    .uponReceiving('a request for a person with all members')
    .withRequest('GET', '/userinfo', (request) => {
      request.headers({ Accept: 'application/json', Authorization: `Bearer ${tokens.allMembers}` });
    })
    .willRespondWith(200, (response) => {
      response
        .headers({ 'Content-Type': jsonMediaType })
        .matchingRules(nonEmpty('$.externalUserId', '$.userData.id'))
        .jsonBody({
          externalUserId: 'external_id_2',
          userData: {
            id: 'external_id_2',
            email: string('a@example.com'),
            phone: { region: string('PL'), number: string('666777666') },
            firstName: string('Tyler'),
            lastName: string('Durden'),
            backOfficeData: eachItem(),
          },
        });
    })
    .executeTest(async ({ url }) => {
      const exchange = await send(userinfoProbes.withToken, `${url}/userinfo`, { token: tokens.allMembers });
      expect(exchange.response.status).toBe(200);
      expect(violated(exchange)).toEqual(['userinfo/is-not-cached']);
    });
});

/** At least one item, and each of them whole; the value of one may be any JSON. */
function eachItem() {
  return {
    'pact:matcher:type': 'type',
    min: 1,
    value: [{ key: string('office_number'), value: anyValue('777666777'), displayName: string('Office number') }],
  };
}

/** Required, and free to be empty or not; an item may have no displayName. */
function anyItems() {
  return {
    'pact:matcher:type': 'type',
    min: 0,
    value: [{ key: string('office_number'), value: anyValue('777666777') }],
  };
}

test('a person with the required members alone', async () => {
  await pact
    .addInteraction()
    .given('a person with the required members alone', { accessToken: tokens.requiredMembers })
    .uponReceiving('a request for a person with the required members alone')
    .withRequest('GET', '/userinfo', (request) => {
      request.headers({ Accept: 'application/json', Authorization: `Bearer ${tokens.requiredMembers}` });
    })
    .willRespondWith(200, (response) => {
      response
        .headers({ 'Content-Type': jsonMediaType })
        .matchingRules(nonEmpty('$.externalUserId', '$.userData.id'))
        .jsonBody({
          externalUserId: 'external_id_3',
          userData: {
            id: 'external_id_3',
            backOfficeData: anyItems(),
          },
        });
    })
    .executeTest(async ({ url }) => {
      const exchange = await send(userinfoProbes.withToken, `${url}/userinfo`, { token: tokens.requiredMembers });
      expect(exchange.response.status).toBe(200);
      expect(violated(exchange)).toEqual(['userinfo/is-not-cached']);
    });
});

test('no token', async () => {
  await pact
    .addInteraction()
    .uponReceiving('a request without a token')
    .withRequest('GET', '/userinfo', (request) => {
      request.headers({ Accept: 'application/json' });
    })
    .willRespondWith(noAccess(401))
    .executeTest(async ({ url }) => {
      const exchange = await send(userinfoProbes.withoutToken, `${url}/userinfo`);
      expect(exchange.response.status).toBe(401);
      expect(violated(exchange)).toEqual([]);
    });
});

test('unknown token', async () => {
  await pact
    .addInteraction()
    .uponReceiving('a request with an unknown token')
    .withRequest('GET', '/userinfo', (request) => {
      request.headers({ Accept: 'application/json', Authorization: 'Bearer closer-conformance-never-issued' });
    })
    .willRespondWith(noAccess(401))
    .executeTest(async ({ url }) => {
      const exchange = await send(userinfoProbes.withUnknownToken, `${url}/userinfo`);
      expect(exchange.response.status).toBe(401);
    });
});

test('the committed pact is what these tests write', () =>
  expectCommitted([
    'a request for a person with all members',
    'a request for a person with the required members alone',
    'a request without a token',
    'a request with an unknown token',
  ]));
