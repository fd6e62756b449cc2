import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { type RecordingOrigin, recordingOrigin } from '../support/recording-origins.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

/** Which of three origins get the user's headers: the config API, the token endpoint and /userinfo have one each. */

vi.mock('open', () => ({
  default: async (url: string) => {
    void fetch(url, { method: 'POST', body: new URLSearchParams({ username: tyler.username }) });
    return { on: () => {} };
  },
}));

const [tyler] = demo.people;
const secret = 'gw-secret-4711';
const environment = {
  CLOSER_CLIENT_SECRET: demo.client.secret,
  CLOSER_API_KEY: demo.apiKey,
  CLOSER_USERNAME: tyler.username,
  CLOSER_PASSWORD: tyler.password,
  CLOSER_USERINFO_TOKEN: tyler.accessToken,
  GATEWAY_KEY: secret,
};

let folder: string;
let provider: ReferenceProvider;
let api: RecordingOrigin;
let token: RecordingOrigin;
let userinfo: RecordingOrigin;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-headers-'));
  provider = createReferenceProvider();
  [api, token, userinfo] = [
    await recordingOrigin(provider),
    await recordingOrigin(provider),
    await recordingOrigin(provider),
  ];
  setConfig();
});
afterEach(async () => {
  for (const { close } of [api, token, userinfo]) close();
  await provider.close();
  rmSync(folder, { recursive: true });
});

function setConfig(tokenOrigin = token.origin, userinfoOrigin = userinfo.origin): void {
  provider.setOauthConfig({
    tokenEndpoint: `${tokenOrigin}/token`,
    userInfoEndpoint: `${userinfoOrigin}/userinfo`,
    clientId: demo.client.id,
    clientSecret: demo.client.secret,
    oauthConfigEnabled: true,
    allowAnonymousSignUp: true,
  });
}

/** Of each origin whether its requests had the header: all, none or some of them, or that there were no requests. */
function got(): Record<'api' | 'token' | 'userinfo', string> {
  const of = ({ headers }: RecordingOrigin): string => {
    const having = headers.filter((header) => header['x-gateway-key'] === secret).length;
    if (headers.length === 0) return 'not asked';
    return having === 0 ? 'none' : having === headers.length ? 'all' : 'some';
  };
  return { api: of(api), token: of(token), userinfo: of(userinfo) };
}

const withheldFrom = ({ stderr }: CliRun): readonly (string | undefined)[] =>
  [...stderr.matchAll(/are not sent to (\S+), /g)].map(([, origin]) => origin);
const header = ['--header', `X-Gateway-Key: ${secret}`];
const tokenEndpoint = (): readonly string[] => ['--token-endpoint', `${token.origin}/token`];
const userinfoEndpoint = (): readonly string[] => ['--userinfo-endpoint', `${userinfo.origin}/userinfo`];

describe('--header of check flow', () => {
  const flow = (...argv: readonly string[]): Promise<CliRun> =>
    runCli(['check', 'flow', '--grant', 'password', '--origin', api.origin, ...header, ...argv], environment);

  test('goes to no origin that the config alone names, and says which', async () => {
    const run = await flow();
    expect(run.status).toBe(0);
    expect(got()).toEqual({ api: 'all', token: 'none', userinfo: 'none' });
    expect(run.stderr).toBe(
      `note: the headers of --header are not sent to ${token.origin}, which the command line does not name; if they are for it too, give --token-endpoint.\n` +
        `note: the headers of --header are not sent to ${userinfo.origin}, which the command line does not name; if they are for it too, give --userinfo-endpoint.\n`,
    );
  });

  test('goes to an endpoint that the config names at an origin of the command line', async () => {
    setConfig(token.origin, api.origin);
    const run = await flow();
    expect(got()).toEqual({ api: 'all', token: 'none', userinfo: 'not asked' });
    expect(withheldFrom(run)).toEqual([token.origin]);
  });

  test('goes to an endpoint that the command line names', async () => {
    const run = await flow(...userinfoEndpoint());
    expect(got()).toEqual({ api: 'all', token: 'none', userinfo: 'all' });
    expect(withheldFrom(run)).toEqual([token.origin]);
  });

  test('says nothing where all are named, or there is no header', async () => {
    const run = await flow(...tokenEndpoint(), ...userinfoEndpoint());
    expect([run.status, run.stderr, got()]).toEqual([0, '', { api: 'all', token: 'all', userinfo: 'all' }]);
    const without = await runCli(['check', 'flow', '--grant', 'password', '--origin', api.origin], environment);
    expect([without.status, without.stderr]).toEqual([0, '']);
  });

  test('is in the recording where it was sent, and its value is nowhere', async () => {
    const har = join(folder, 'flow.har');
    const run = await flow(...userinfoEndpoint(), '--record', har, '--reporter', 'json');
    const report = JSON.parse(run.stdout);
    const urlsWithHeader = report.exchanges
      .filter(({ request }: { request: { headers: string[][] } }) =>
        request.headers.some(([name]) => name === 'X-Gateway-Key'),
      )
      .map(({ request }: { request: { url: string } }) => new URL(request.url).origin);
    expect(new Set(urlsWithHeader)).toEqual(new Set([userinfo.origin]));
    for (const text of [run.stdout, run.stderr, readFileSync(har, 'utf8')]) expect(text).not.toContain(secret);
    const again = await runCli(['replay', har, '--reporter', 'json']);
    expect(JSON.parse(again.stdout)).toEqual(report);
  });
});

test('--header of login goes where that of check flow does', async () => {
  const argv = ['--authorization-endpoint', `${token.origin}/authorize`, '--origin', api.origin];
  const run = await runCli(['login', ...argv, ...tokenEndpoint(), ...header], environment);
  expect(run.status).toBe(0);
  expect(withheldFrom(run)).toEqual([userinfo.origin]);
  expect(got()).toMatchObject({ api: 'all', userinfo: 'none' });
});

describe('--header goes to the one origin of a command', () => {
  test('check userinfo', async () => {
    const run = await runCli(['check', 'userinfo', `${userinfo.origin}/userinfo`, ...header], environment);
    expect([run.stderr, got()]).toEqual(['', { api: 'not asked', token: 'not asked', userinfo: 'all' }]);
  });

  test('check config', async () => {
    const run = await runCli(['check', 'config', api.origin, ...header], environment);
    expect([run.stderr, got()]).toEqual(['', { api: 'all', token: 'not asked', userinfo: 'not asked' }]);
  });
});

describe('headers of the settings', () => {
  const check = (subjects: unknown, more: Record<string, unknown> = {}, ...argv: readonly string[]) => {
    const file = join(folder, 'settings.yaml');
    writeFileSync(file, JSON.stringify({ subjects, ...more }));
    return runCli(['check', '--config', file, ...argv], environment);
  };
  const headers = { 'X-Gateway-Key': '${GATEWAY_KEY}' };
  const named = (): { url: string } => ({ url: `${userinfo.origin}/userinfo` });

  test('go to the origins that they name', async () => {
    const run = await check({ userinfo: named(), config: { origin: api.origin } }, { headers });
    expect([run.stderr, got()]).toEqual(['', { api: 'all', token: 'not asked', userinfo: 'all' }]);
  });

  test('of a subject go to it alone, and those for all not to it', async () => {
    const run = await check({ userinfo: { ...named(), headers }, config: { origin: api.origin } });
    expect([run.stderr, got()]).toEqual(['', { api: 'none', token: 'not asked', userinfo: 'all' }]);
    await check({ userinfo: { ...named(), headers: {} }, config: { origin: api.origin } }, { headers });
    expect(got()).toMatchObject({ api: 'some', userinfo: 'some' });
  });

  test('of a flow go to no origin that the config alone names, and neither does --header', async () => {
    const flow = { grant: 'password', origin: api.origin };
    for (const run of [
      await check({ flow }, { headers }),
      await check({ flow: { ...flow, headers } }),
      await check({ flow }, {}, ...header),
    ]) {
      expect(run.status).toBe(0);
      expect(withheldFrom(run)).toEqual([token.origin, userinfo.origin]);
      expect(run.stderr).toContain('which the settings do not name; if they are for it too, give subjects.flow.');
    }
    expect(got()).toEqual({ api: 'all', token: 'none', userinfo: 'none' });
  });

  test('of a flow go to what another subject names', async () => {
    const run = await check({ userinfo: named(), flow: { grant: 'password', origin: api.origin } }, { headers });
    expect(withheldFrom(run)).toEqual([token.origin]);
    expect(got()).toEqual({ api: 'all', token: 'none', userinfo: 'all' });
  });
});
