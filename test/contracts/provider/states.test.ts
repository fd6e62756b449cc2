import { createServer } from 'node:https';
import { describe, expect, test } from 'vitest';
import { makeCertificate } from '../../support/certificates.ts';
import { interaction, pactFolder, pactOf, reportOf, server, verifyCli } from '../../support/own-pact.ts';
import type { CliRun } from '../../support/run-cli.ts';

const write = pactFolder();
const start = server();
const fromEnvironment = 'a-token-of-the-environment';

/** People by their tokens, as a set-up of states that takes the pact's tokens makes them. */
async function provider(answerOf: (params: { accessToken?: string }) => object, accepts: boolean = true) {
  const tokens = new Map([[fromEnvironment, 'a person with the required members alone']]);
  return start(({ url, body, headers }, response) => {
    const answer = (status: number, value: object): unknown =>
      response
        .writeHead(status, { 'Content-Type': 'application/json', 'WWW-Authenticate': 'Bearer' })
        .end(JSON.stringify(value));
    if (url === '/states') {
      const { state, params } = JSON.parse(body);
      const given = answerOf(params);
      const token = 'accessToken' in given ? String(given.accessToken) : params.accessToken;
      if (accepts && token !== undefined) tokens.set(token, state);
      return answer(200, given);
    }
    const person = tokens.get(headers.authorization?.replace('Bearer ', '') ?? '');
    if (person === undefined) return answer(401, {});
    const all = person === 'a person with all members';
    return answer(200, {
      externalUserId: '1',
      userData: {
        id: '1',
        backOfficeData: all ? [{ key: 'a', value: 'b', displayName: 'A' }] : [],
        ...(all
          ? { email: 'a@example.org', firstName: 'A', lastName: 'B', phone: { region: 'DE', number: '3012345678' } }
          : {}),
      },
    });
  });
}

const fixes = (run: CliRun) => reportOf(run).checks.flatMap(({ findings }) => findings.map(({ fix }) => fix));

describe('an access token in the environment beside --state-url', () => {
  const env = { CLOSER_USERINFO_TOKEN: fromEnvironment };

  test("does not take the place of the pact's own, which the state is set up for", async () => {
    const { origin } = await provider(() => ({}));
    const run = await verifyCli(['--provider', origin, '--state-url', `${origin}/states`], env);
    expect(fixes(run)).toEqual([]);
    expect(run.status).toBe(0);
  });

  test('does not take the place of the one that the state URL answers with', async () => {
    const { origin, heard } = await provider(({ accessToken }) => ({ accessToken: `${accessToken}-of-the-state` }));
    const run = await verifyCli(['--provider', origin, '--state-url', `${origin}/states`], env);
    expect(run.status).toBe(0);
    expect(heard.map(({ headers }) => headers.authorization)).not.toContain(`Bearer ${fromEnvironment}`);
    expect(run.stdout).not.toContain('-of-the-state');
  });

  test('takes the place of one that no state has as a parameter', async () => {
    const { origin, heard } = await provider(() => ({}));
    const request = { method: 'GET', path: '/userinfo', headers: { Authorization: ['Bearer of-the-pact'] } };
    const file = write('unnamed.json', pactOf([interaction('m', { request, providerStates: [{ name: 's' }] })]));
    const run = await verifyCli(['--provider', origin, '--state-url', `${origin}/states`, file], env);
    expect(run.status).toBe(0);
    expect(heard.find(({ url }) => url === '/userinfo')?.headers.authorization).toBe(`Bearer ${fromEnvironment}`);
  });

  test('is named where it was not sent and the other is refused', async () => {
    const { origin } = await provider(() => ({}), false);
    const run = await verifyCli(['--provider', origin, '--state-url', `${origin}/states`], env);
    expect(run.status).toBe(1);
    expect(fixes(run)).toEqual(
      Array(2).fill(
        'The access token was the pact\'s own, which --state-url was told as the parameter accessToken of the state: let what answers there make the endpoint accept it, or answer with {"accessToken":"..."}, which takes its place. That of the environment variable CLOSER_USERINFO_TOKEN was not sent, since it may be of someone else than the state asks for. Answer this request with the status 200.',
      ),
    );
  });
});

test('a token that is refused is told to be that of the state URL, where that answered with it', async () => {
  const { origin } = await provider(() => ({ accessToken: 'another' }), false);
  const run = await verifyCli(['--provider', origin, '--state-url', `${origin}/states`]);
  expect(fixes(run)).toEqual(
    Array(2).fill(expect.stringMatching(/^The access token was that of the answer of --state-url\. /)),
  );
});

describe('what answers at --state-url', () => {
  const becauses = (run: CliRun) => reportOf(run).checks.flatMap(({ because }) => because ?? []);

  test.each([
    ['is not there', undefined, /127\.0\.0\.1:1 refused the connection\. .+/],
    ['fails', 500, /answered with the status 500\.$/],
  ])('and %s is named with the state, not taken for the provider', async (_, status, words) => {
    const { origin } = await provider(() => ({}));
    const states = await start((_heard, response) => response.writeHead(status ?? 200).end());
    const url = status === undefined ? 'http://127.0.0.1:1/' : `${states.origin}/`;
    const run = await verifyCli(['--provider', origin, '--state-url', url]);
    expect(run.status).toBe(3);
    expect(becauses(run)).toHaveLength(2);
    for (const because of becauses(run)) {
      expect(because).toMatch(/^The provider state "a person with .+" is not set up: /);
      expect(because).toContain(`${url} (--state-url) `);
      expect(because).toMatch(words);
    }
  });

  test('gets the headers of --header where it is of the origin of the provider, and else not', async () => {
    const same = await provider(() => ({}));
    const other = await start((_, response) => response.writeHead(200).end());
    const header = ['--header', 'X-Gateway: a-key-of-the-gateway'];
    const keys = ({ heard }: typeof same) =>
      heard.filter(({ method }) => method === 'POST').map(({ headers }) => headers['x-gateway']);
    const run = await verifyCli(['--provider', same.origin, '--state-url', `${same.origin}/states`, ...header]);
    expect(run.status).toBe(0);
    expect(keys(same)).toEqual(Array(4).fill('a-key-of-the-gateway'));
    await verifyCli(['--provider', same.origin, '--state-url', `${other.origin}/states`, ...header]);
    expect(keys(other)).toEqual(Array(4).fill(undefined));
  });

  test('is trusted by --ca, as the provider is', async () => {
    const { origin } = await provider(() => ({}));
    const own = makeCertificate({ alternativeNames: 'IP:127.0.0.1' });
    const tls = createServer(own, (_, response) => response.writeHead(200).end('{}'));
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    const address = tls.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const argv = ['--provider', origin, '--state-url', `https://127.0.0.1:${port}/`];
    const untrusted = await verifyCli(argv);
    const trusted = await verifyCli([...argv, '--ca', write('ca.pem', own.cert)]);
    const insecure = await verifyCli([...argv, '--insecure']);
    tls.close();
    expect(untrusted.status).toBe(3);
    expect([becauses(trusted), becauses(insecure)]).toEqual([[], []]);
  });

  test.each([
    [
      'http://u:a-password@127.0.0.1:1/',
      /^error: --state-url: The URL carries a user name or password\. .*--header.* origin/,
    ],
    ['localhost', /^error: --state-url: "localhost" is not a URL\./],
  ])('by a URL that cannot be used: %s', async (url, words) => {
    const run = await verifyCli(['--provider', 'http://127.0.0.1:1', '--state-url', url]);
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(words) });
    expect(run.stderr).not.toContain('a-password');
  });
});

test.each([
  ['--ca', 'The file of --ca is not PEM'],
  ['--header', "The header Authorization is the requests' own"],
])('a value of %s that cannot be used is a mistake, and not of the provider', async (option, words) => {
  const value = option === '--ca' ? write('bad.pem', 'garbage') : 'Authorization: x';
  const argv = ['--provider', 'https://127.0.0.1:1', option, value];
  const run = await verifyCli(argv, { CLOSER_USERINFO_TOKEN: fromEnvironment });
  expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(`error: ${words}`) });
});

test.each(['t', 'http', 'userinfo'])(
  'the token takes the place of the example %s, and of no other word',
  async (example) => {
    const { origin, heard } = await provider(() => ({}));
    const headers = { Accept: ['application/json'], Authorization: [`Bearer ${example}`] };
    const file = write(
      'short.json',
      pactOf([interaction('m', { request: { method: 'GET', path: '/userinfo', headers } })]),
    );
    const run = await verifyCli(['--provider', origin, file], { CLOSER_USERINFO_TOKEN: fromEnvironment });
    expect(run.status).toBe(0);
    expect(heard).toMatchObject([
      { url: '/userinfo', headers: { accept: 'application/json', authorization: `Bearer ${fromEnvironment}` } },
    ]);
  },
);
