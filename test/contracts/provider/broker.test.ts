import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { shippedPacts } from '../../../src/edge/pact/shipped-pacts.ts';
import { type PactBroker, startPactBroker } from '../../support/pact-broker.ts';
import { type PactProvider, startPactProvider } from '../../support/reference-states.ts';
import { type CliRun, runCli } from '../../support/run-cli.ts';

const pact = shippedPacts().get('closer-spinner-customer-userinfo')?.pact.document ?? {};
let broker: PactBroker;
let provider: PactProvider;
afterEach(async () => {
  broker.close();
  await provider.close();
});

function verify(...more: readonly string[]): Promise<CliRun> {
  const argv = ['verify', '--provider', provider.origin, '--state-url', provider.stateUrl, '--broker', broker.url];
  return runCli([...argv, '--reporter', 'json', ...more], { PACT_BROKER_TOKEN: 'a-broker-token-0123456789' });
}

const outcomes = ({ stdout }: CliRun): string[] => {
  const { checks }: { checks: { id: string; outcome: string; because?: string }[] } = JSON.parse(stdout);
  return checks.map(({ id, outcome }) => `${outcome} ${id.replace('pact/closer-spinner/customer-userinfo/', '')}`);
};

test('the pacts of a broker are verified, and nothing is published unless a version is named', async () => {
  broker = await startPactBroker(pact, 'customer-userinfo');
  provider = await startPactProvider();
  const run = await verify();
  expect(outcomes(run).sort()).toEqual([
    'conforms a-request-for-a-person-with-all-members',
    'conforms a-request-for-a-person-with-the-required-members-alone',
    'conforms a-request-with-an-unknown-token',
    'conforms a-request-without-a-token',
  ]);
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(broker.published).toEqual([]);
  expect(broker.log).toContain('GET /pact Bearer a-broker-token-0123456789');
  expect(run.stdout).not.toContain('a-broker-token-0123456789');
});

test('results are published under the version and branch that are named', async () => {
  broker = await startPactBroker(pact, 'customer-userinfo');
  provider = await startPactProvider({ faults: ['number-id'] });
  const run = await verify('--provider-version', '1.2.3', '--provider-branch', 'main');
  expect(run.status).toBe(1);
  expect(
    outcomes(run)
      .filter((line) => line.startsWith('violates'))
      .sort(),
  ).toEqual([
    'violates a-request-for-a-person-with-all-members',
    'violates a-request-for-a-person-with-the-required-members-alone',
  ]);
  expect(broker.published).toMatchObject([{ providerApplicationVersion: '1.2.3', success: false }]);
  expect(broker.log).toContain(
    'PUT /pacticipants/customer-userinfo/branches/main/versions/1.2.3 Bearer a-broker-token-0123456789',
  );
});

test('results that do not reach the broker leave the run inconclusive', async () => {
  broker = await startPactBroker(pact, 'customer-userinfo', true);
  provider = await startPactProvider();
  const run = await verify('--provider-version', '1.2.3');
  expect(run.status).toBe(3);
  expect(run.stdout).toContain('they did not reach the broker');
});

test('a broker that is not there, or has no pact, leaves the run inconclusive', async () => {
  broker = await startPactBroker(pact, 'another-provider');
  provider = await startPactProvider();
  const run = await verify();
  expect(run.status).toBe(3);
  expect(outcomes(run)).toEqual(['inconclusive pact/every-consumer/customer-userinfo/the-pacts-of-the-broker']);
  expect(run.stdout).toContain('the broker has no pacts of customer-userinfo');
  broker.close();
  const gone = await verify();
  expect(gone.status).toBe(3);
  expect(gone.stdout.replaceAll(/\s+/g, ' ')).toMatch(/127\.0\.0\.1:\d+ refused the connection\./);
  expect(gone.stdout).not.toContain('has no pacts');
});

test.each([
  [401, 'application/json', '{}', 'the broker refuses what PACT_BROKER_TOKEN gave (status 401)'],
  [404, 'text/plain', '', 'the broker answered with the status 404'],
  [200, 'text/html', '<html></html>', 'is no Pact Broker: its index is no JSON object'],
])('what answers %i with %s in place of a broker is told as it is', async (status, type, body, said) => {
  const server = createServer((_, response) => response.writeHead(status, { 'Content-Type': type }).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  provider = await startPactProvider();
  try {
    const argv = ['verify', '--provider', provider.origin, '--broker', `http://127.0.0.1:${address.port}`];
    const run = await runCli(argv, {
      CLOSER_USERINFO_TOKEN: 'a-token',
      PACT_BROKER_TOKEN: 'a-broker-token-0123456789',
    });
    expect(run.status).toBe(3);
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain(said);
    expect(`${run.stdout}${run.stderr}`).not.toContain('a-broker-token');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('half of the credentials for a broker is a mistake that names the other half', async () => {
  const argv = ['verify', '--provider', 'http://127.0.0.1:1', '--broker', 'http://127.0.0.1:1'];
  const run = await runCli(argv, { CLOSER_USERINFO_TOKEN: 'a-token', PACT_BROKER_USERNAME: 'u' });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('PACT_BROKER_USERNAME is set and PACT_BROKER_PASSWORD is not');
});

test('an address with a password in it is refused, and not shown', async () => {
  const argv = ['verify', '--provider', 'http://127.0.0.1:1', '--broker', 'http://u:a-broker-password@127.0.0.1:1'];
  const run = await runCli(argv, { CLOSER_USERINFO_TOKEN: 'a-token' });
  expect(run).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('carries a user name or password'),
  });
  expect(run.stderr).not.toContain('a-broker-password');
});

test('a version without a broker is a mistake', async () => {
  broker = await startPactBroker(pact, 'customer-userinfo');
  provider = await startPactProvider();
  const run = await runCli(['verify', '--provider', provider.origin, '--provider-version', '1'], {
    CLOSER_USERINFO_TOKEN: 'a-token',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('--broker');
});
