import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConfigStub, startConfigStub, stubKey } from '../support/config-stub.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

const secret = 'a-client-secret-0123456789';
let folder: string;
let stub: ConfigStub;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-secrets-'));
  stub = await startConfigStub({
    tokenEndpoint: 'https://id.example/token',
    userInfoEndpoint: 'https://id.example/userinfo',
    clientId: 'Client',
    clientSecret: 'the-secret-that-was-there',
    oauthConfigEnabled: false,
    allowAnonymousSignUp: true,
  });
});
afterEach(() => {
  stub.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** A shell's `$(cat file)` cuts the newline off; what a CI system or a file of variables sets may have it. */
test('the white space around a secret in the environment is no part of what config apply writes', async () => {
  const wanted = file('config.yaml', 'clientId: other\n');
  const run = await runCli(['config', 'apply', '-f', wanted, stub.origin], {
    CLOSER_API_KEY: `${stubKey}\n`,
    CLOSER_CLIENT_SECRET: `${secret}\n`,
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(stub.config?.clientSecret).toBe(secret);
});

describe('an empty file of a secret is named', () => {
  const run = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> =>
    runCli([...argv, file('empty', ' \n')], { XDG_STATE_HOME: folder, ...env });
  const flow = ['check', 'flow', '--grant', 'password', '--username', 'a'];
  const given = { CLOSER_PASSWORD: 'a-password-0123456789', CLOSER_CLIENT_SECRET: secret };

  test.each([
    ['--token-file', ['check', 'userinfo', 'https://id.example/userinfo', '--token-file'], {}],
    ['--token-file', ['verify', '--provider', 'https://id.example', '--token-file'], {}],
    ['--api-key-file', ['check', 'config', '--api-key-file'], {}],
    ['--api-key-file', ['config', 'get', '--api-key-file'], {}],
    ['--api-key-file', ['restore', '--api-key-file'], {}],
    ['--api-key-file', [...flow, '--api-key-file'], given],
    ['--client-secret-file', [...flow, '--client-secret-file'], given],
    ['--password-file', [...flow, '--password-file'], given],
    ['--refresh-token-file', ['check', 'flow', '--grant', 'refresh_token', '--refresh-token-file'], given],
    ['--redis-url-file', ['fleet', 'report', '--redis-url-file'], {}],
  ])('of %s: %j', async (option, argv, env) => {
    const { status, stdout, stderr } = await run(argv, env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`error: ${option}: ${join(folder, 'empty')} is empty.\n`);
    expect(stub.log).toEqual([]);
  });
});
