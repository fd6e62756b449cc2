import { expect, test } from 'vitest';
import { variableFor } from '../../src/engine/credential-variables.ts';
import { configReadProbes } from '../../src/probes/config.ts';
import { lifecycle } from '../../src/probes/config-lifecycle.ts';
import { flowProbesFor } from '../../src/probes/flow.ts';
import { clientAuthentications, grantTypes } from '../../src/probes/token-request.ts';
import { userinfoProbes } from '../../src/probes/userinfo.ts';
import { curlVariables } from '../../src/reporters/curl-variables.ts';

/** Everything that this tool sends, as text. */
const sent = JSON.stringify([
  userinfoProbes,
  configReadProbes,
  lifecycle,
  grantTypes.flatMap((grantType) =>
    clientAuthentications.map((authentication) =>
      flowProbesFor({ grantType, authentication, clientId: 'closer', hasCodeVerifier: true }),
    ),
  ),
]);
/** The target is no secret and is written out in a curl line. */
const plain = new Set(['target']);
const variables = [...new Set([...sent.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))]
  .filter((name) => !plain.has(name))
  .map(variableFor);

test.each(variables)('says what %s is to hold', (variable) => {
  const [only] = curlVariables([{ curl: `curl -H "Authorization: Basic $${variable}" 'https://a.example/'` }]);
  expect(only?.name).toBe(variable);
  expect(only?.meaning).not.toBe('the credential of that name');
});

test('takes the variables from all that is sent', () => {
  expect(variables).toEqual(
    expect.arrayContaining(['CLOSER_USERINFO_TOKEN', 'WRONG_CLIENT_AUTHORIZATION', 'CLOSER_API_KEY', 'PROBE_SECRET']),
  );
});

test.each([
  ['$HEADER_X_TENANT', 'HEADER_X_TENANT', 'the value that --header gave'],
  ['${CLOSER_API_KEY}s', 'CLOSER_API_KEY', "an admin's API key"],
  ['$QUERY_SIG', 'QUERY_SIG', 'the credential of that name'],
])('says of %s what it is to hold, also where it is of one run alone', (text, name, meaning) => {
  expect(curlVariables([{ curl: `curl -H "A: ${text}" 'https://a.example/'` }])).toEqual([{ name, meaning }]);
});
