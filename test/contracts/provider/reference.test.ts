import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { namedPacts } from '../../../src/edge/pact/shipped-pacts.ts';
import { type VerifyOptions, verifyPacts } from '../../../src/edge/pact/verify.ts';
import { UsageError } from '../../../src/index.ts';
import type { Report } from '../../../src/model/report.ts';
import type { BehaviourName } from '../../../src/reference/faults/index.ts';
import { type PactProvider, startPactProvider } from '../../support/reference-states.ts';
import { reportErrors } from '../../support/report-errors.ts';
import { runBin } from '../../support/run-bin.ts';

const all = ['customer-userinfo', 'customer-token-endpoint', 'closer-oauth-config'];
const ids = {
  unknownToken: 'pact/closer-spinner/customer-userinfo/a-request-with-an-unknown-token',
  allMembers: 'pact/closer-spinner/customer-userinfo/a-request-for-a-person-with-all-members',
  requiredMembers: 'pact/closer-spinner/customer-userinfo/a-request-for-a-person-with-the-required-members-alone',
  noToken: 'pact/closer-spinner/customer-userinfo/a-request-without-a-token',
  refusedClient: 'pact/closer-spinner/customer-token-endpoint/a-request-of-a-client-with-a-wrong-secret',
  code: 'pact/closer-spinner/customer-token-endpoint/a-request-to-exchange-an-authorization-code',
  patch: 'pact/customer-admin/closer-oauth-config/a-request-to-change-oauthconfigenabled-alone',
  create: 'pact/customer-admin/closer-oauth-config/a-request-to-create-the-config',
  delete: 'pact/customer-admin/closer-oauth-config/a-request-to-delete-the-config',
  read: 'pact/customer-admin/closer-oauth-config/a-request-to-read-the-config',
  readAbsent: 'pact/customer-admin/closer-oauth-config/a-request-to-read-a-config-that-is-not-there',
  noKey: 'pact/customer-admin/closer-oauth-config/a-request-to-read-the-config-without-a-key',
};

let running: PactProvider | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(...faults: readonly BehaviourName[]): Promise<PactProvider> {
  running = await startPactProvider({ faults });
  return running;
}

async function verify(
  { origin, stateUrl }: PactProvider,
  pacts: readonly string[],
  options: Partial<VerifyOptions> = {},
): Promise<Report> {
  const report = await verifyPacts({ provider: origin, stateUrl, pacts: namedPacts(pacts), ...options });
  expect(reportErrors(report)).toEqual([]);
  return report;
}

const outcomes = ({ checks }: Report): Record<string, string> =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));

/** Ids, pointers and messages of what is wrong. */
const found = ({ checks }: Report): string[] =>
  checks.flatMap(({ id, findings }) => findings.map(({ pointer, message }) => `${id}#${pointer} ${message}`));

describe('the reference provider', () => {
  test('answers every interaction of every pact as it says', async () => {
    const provider = await start();
    const report = await verify(provider, all);
    expect(outcomes(report)).toEqual(Object.fromEntries(Object.values(ids).map((id) => [id, 'conforms'])));
    expect(report).toMatchObject({ subject: 'pact', verdict: 'conforms', target: `${provider.origin}/` });
    expect(provider.changes.filter((change) => change === 'setup an authorization code was issued')).toHaveLength(1);
    // Each interaction is one request, and was recorded.
    expect(report.exchanges.map(({ response }) => response?.status)).toEqual(
      report.checks.map(({ exchanges: [name] }) => report.exchanges.find((one) => one.name === name)?.response?.status),
    );
  });

  test.each<[BehaviourName, readonly string[]]>([
    [
      'number-id',
      [ids.allMembers, ids.requiredMembers].map((id) => `${id}#/userData/id $.userData.id is a number, not a string`),
    ],
    ['null-email', [`${ids.allMembers}#/userData/email $.userData.email is null, not a string`]],
    ['no-phone-region', [`${ids.allMembers}#/userData/phone $.userData.phone.region is missing`]],
    [
      'misspelt-user-data',
      [ids.allMembers, ids.requiredMembers].map(
        (id) => `${id}# $.userData is missing; did you mean "user_data" to be it?`,
      ),
    ],
    [
      'null-user-data',
      [ids.allMembers, ids.requiredMembers].map((id) => `${id}#/userData $.userData is null, not an object`),
    ],
    [
      'empty-external-user-id',
      [
        `${ids.allMembers}#/externalUserId $.externalUserId is an empty string, not a string like "external_id_2"`,
        `${ids.requiredMembers}#/externalUserId $.externalUserId is an empty string, not a string like "external_id_3"`,
      ],
    ],
    ['trailing-comma', [ids.allMembers, ids.requiredMembers].map((id) => `${id}# the body is not JSON`)],
    ['status-204', [ids.allMembers, ids.requiredMembers].map((id) => `${id}# the status is 204`)],
    ['redirect', [ids.allMembers, ids.requiredMembers].map((id) => `${id}# the status is 302`)],
    ['no-content-type', [ids.allMembers, ids.requiredMembers].map((id) => `${id}# the header Content-Type is missing`)],
    ['serves-without-token', [`${ids.noToken}# the status is 200`]],
    ['serves-any-token', [`${ids.unknownToken}# the status is 200`]],
  ])('of /userinfo with the fault %s violates', async (fault, expected) => {
    const report = await verify(await start(fault), ['customer-userinfo']);
    expect(found(report)).toEqual(expected);
    expect(report.verdict).toBe('violates');
  });

  test.each<[BehaviourName, readonly string[]]>([
    ['get-without-client-id', [`${ids.read}# $.clientId is missing`]],
    ['get-shows-secret', [`${ids.read}#/clientSecret $.clientSecret is a string of 18 characters, not "**"`]],
    ['get-500', [`${ids.read}# the status is 500`]],
    ['key-refused-with-redirect', [`${ids.noKey}# the status is 302`]],
    ['create-fails', [`${ids.create}# the status is 500`]],
    ['delete-fails', [`${ids.delete}# the status is 500`]],
    ['absent-config-204', [`${ids.readAbsent}# the status is 204`]],
  ])('of the config API with the fault %s violates', async (fault, expected) => {
    const report = await verify(await start(fault), ['closer-oauth-config']);
    expect(found(report)).toEqual(expected);
  });

  test.each<readonly BehaviourName[]>([
    ['vendor-json', 'config-vendor-json'],
    ['gzip', 'config-200-for-all'],
    ['chunked', 'config-202-for-writes'],
    ['bom', 'absent-config-410'],
    ['refuses-with-redirect', 'key-refused-with-403'],
    ['extra-members', 'config-extra-members'],
    ['busy-429-now', 'patch-echoes-masked'],
  ])('odd and legal: %s and %s', async (...variants) => {
    const report = await verify(await start(...variants), ['customer-userinfo', 'closer-oauth-config']);
    expect(found(report)).toEqual([]);
    expect(report.verdict).toBe('conforms');
  });

  test('shows no value of personal data unless it was asked for', async () => {
    const provider = await start('number-phone-number');
    const hidden = await verify(provider, ['customer-userinfo']);
    expect(JSON.stringify(hidden)).not.toContain('666777666');
    const shown = await verify(provider, ['customer-userinfo'], { showValues: true });
    expect(shown.checks.flatMap(({ findings }) => findings.map(({ actual }) => actual))).toEqual([
      'a number: 666777666',
    ]);
  });
});

describe('without a server that sets up states', () => {
  const alone = async (provider: PactProvider, pacts: readonly string[], given: Record<string, string>) =>
    verifyPacts({ provider: provider.origin, pacts: namedPacts(pacts), given: new Map(Object.entries(given)) });

  test('the token given takes the place of the one of a person, and no other', async () => {
    const token = 'pact-token-all-members';
    const report = await alone(await start(), ['customer-userinfo'], { accessToken: token });
    expect(outcomes(report)).toEqual({
      [ids.unknownToken]: 'conforms',
      [ids.allMembers]: 'not-applicable',
      [ids.requiredMembers]: 'conforms',
      [ids.noToken]: 'conforms',
    });
    expect(report.checks.find(({ id }) => id === ids.allMembers)?.because).toContain('--state-url');
    expect(JSON.stringify(report)).not.toContain(token);
    expect(report.exchanges.map(({ curl }) => curl).join('\n')).toContain('Bearer $CLOSER_USERINFO_TOKEN');
  });

  test('nothing is written to a config API, whatever key is given', async () => {
    const provider = await start();
    const report = await alone(provider, ['closer-oauth-config', 'customer-token-endpoint'], {
      apiKey: 'pact-admin-api-key',
    });
    expect(outcomes(report)).toMatchObject({
      [ids.create]: 'not-applicable',
      [ids.patch]: 'not-applicable',
      [ids.delete]: 'not-applicable',
      [ids.noKey]: 'conforms',
      [ids.code]: 'not-applicable',
      [ids.refusedClient]: 'conforms',
    });
    expect(provider.provider.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/oauth-config',
      'POST /token',
    ]);
  });
});

describe('a status that a pact does not have is told with what it most often comes from', () => {
  const fixesOf = ({ checks }: Report, id: string): string[] =>
    checks.filter((check) => check.id === id).flatMap(({ findings }) => findings.map(({ fix }) => fix));

  test('a token that is not accepted: who gave it, and not the token', async () => {
    const token = 'token-that-has-expired';
    const givenBy = new Map([['accessToken', 'the environment variable CLOSER_USERINFO_TOKEN']]);
    const given = new Map([['accessToken', token]]);
    const provider = await start();
    const report = await verifyPacts({
      provider: provider.origin,
      pacts: namedPacts(['customer-userinfo']),
      given,
      givenBy,
    });
    expect(fixesOf(report, ids.requiredMembers)).toEqual([
      'The access token was that of the environment variable CLOSER_USERINFO_TOKEN. If it has expired, get a fresh one and run again. If it is fresh, let the endpoint accept every token that your token endpoint issues to Closer. Answer this request with the status 200.',
    ]);
    expect(JSON.stringify(report)).not.toContain(token);
  });

  test('the command names the variable, or the file, that it has the token from', async () => {
    const { origin } = await start();
    const run = async (more: readonly string[], env: Record<string, string>) => {
      const { status, stdout } = await runBin(['verify', '--provider', origin, '--reporter', 'json', ...more], { env });
      expect(status).toBe(1);
      return fixesOf(JSON.parse(stdout), ids.requiredMembers).join();
    };
    const byVariable = await run([], { CLOSER_USERINFO_TOKEN: 'token-that-has-expired' });
    expect(byVariable).toContain('was that of the environment variable CLOSER_USERINFO_TOKEN.');
    const folder = await mkdtemp(join(tmpdir(), 'closer-verify-'));
    const file = join(folder, 'token.txt');
    await writeFile(file, 'token-that-has-expired\n');
    const byFile = await run(['--token-file', file], {});
    await rm(folder, { recursive: true });
    expect(byFile).toContain(`was that of the file ${file} (--token-file).`);
  });

  test('a path where nothing is: how to say where it is', async () => {
    const provider = await start();
    const report = await verify(provider, ['customer-userinfo'], { paths: new Map([['/userinfo', '/nowhere']]) });
    expect(fixesOf(report, ids.allMembers)).toEqual([
      'The request went to /nowhere. If the endpoint is elsewhere, say so by --path /userinfo=/path/of/yours. Answer this request with the status 200.',
    ]);
  });
});

describe('what keeps a pact from being verified is no violation', () => {
  test('nothing listens', async () => {
    const report = await verifyPacts({
      provider: 'http://127.0.0.1:1',
      pacts: namedPacts(['customer-userinfo']),
      given: new Map([['accessToken', 'a-token-0123456789']]),
    });
    expect(outcomes(report)).toMatchObject({ [ids.noToken]: 'inconclusive', [ids.requiredMembers]: 'inconclusive' });
    expect(report.checks.find(({ id }) => id === ids.noToken)?.because).toBe('127.0.0.1:1 refused the connection.');
    expect(report.verdict).toBe('inconclusive');
  });

  test('a state cannot be set up', async () => {
    const broken = createServer((_, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const address = broken.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const provider = await start();
    const report = await verify(provider, ['customer-userinfo'], { stateUrl: `http://127.0.0.1:${port}/` });
    broken.close();
    expect(outcomes(report)).toEqual({
      [ids.unknownToken]: 'conforms',
      [ids.allMembers]: 'inconclusive',
      [ids.requiredMembers]: 'inconclusive',
      [ids.noToken]: 'conforms',
    });
    expect(report.checks.find(({ id }) => id === ids.allMembers)?.because).toContain('answered with the status 500');
    // A request that would say nothing is not sent.
    expect(provider.provider.requests).toHaveLength(2);
  });
});

describe('where the endpoint is', () => {
  test('another path', async () => {
    const provider = await start();
    const moved = await verify(provider, ['customer-userinfo'], { paths: new Map([['/userinfo', '/nowhere']]) });
    expect(moved.exchanges.map(({ request }) => new URL(request.url).pathname)).toEqual(Array(4).fill('/nowhere'));
    expect(found(moved)).toContain(`${ids.allMembers}# the status is 404`);
  });

  test('the whole URL of the endpoint is taken for its base', async () => {
    const provider = await start();
    const report = await verify({ ...provider, origin: `${provider.origin}/userinfo` }, ['customer-userinfo']);
    expect(report.verdict).toBe('conforms');
  });
});

test('a name that is no pact is answered with those that there are', () => {
  expect(() => namedPacts(['customer-userinf'])).toThrow(UsageError);
  expect(() => namedPacts(['customer-userinf'])).toThrow(/closer-oauth-config/);
});
