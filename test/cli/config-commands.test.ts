import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ConfigStub, startConfigStub, stubKey, stubToken } from '../support/config-stub.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

const secret = 'a-client-secret-0123456789';
let folder: string;
let stub: ConfigStub;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-config-'));
  stub = await startConfigStub();
});
afterEach(() => {
  stub.close();
  rmSync(folder, { recursive: true });
});

const configured = (): Record<string, unknown> => ({
  tokenEndpoint: 'https://id.example/token',
  userInfoEndpoint: `${stub.origin}/userinfo`,
  clientId: 'Client',
  clientSecret: secret,
  oauthConfigEnabled: false,
  allowAnonymousSignUp: true,
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const config = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> =>
  runCli(['config', ...argv, stub.origin], { CLOSER_API_KEY: stubKey, ...env });

const apply = (text: string, argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  config(['apply', '-f', file('config.yaml', text), ...argv], env);

describe('config get', () => {
  test('prints the config as JSON', async () => {
    stub.config = { ...configured(), note: 'esc \u001b[31m' };
    const { status, stdout, stderr } = await config(['get']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ ...stub.config, clientSecret: '**' });
    expect(stdout).not.toContain('\u001b');
  });

  test('exits 1 where there is none', async () => {
    const { status, stdout, stderr } = await config(['get']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('There is no config');
  });

  test('exits 2 where the key is refused, and does not show it', async () => {
    const { status, stderr } = await config(['get'], { CLOSER_API_KEY: 'wrong-key-0123456789' });
    expect(status).toBe(2);
    expect(stderr).toContain('refused with the status 401 and the reason "unknown key"');
    expect(stderr).not.toContain('wrong-key');
  });

  test('exits 2 without a key, saying where it may come from', async () => {
    const { status, stderr } = await config(['get'], { CLOSER_API_KEY: '' });
    expect(status).toBe(2);
    expect(stderr).toContain('CLOSER_API_KEY');
    expect(stderr).toContain('--api-key-file');
    expect(stub.log).toEqual([]);
  });

  test('takes the key of a file', async () => {
    stub.config = configured();
    const key = file('key', `${stubKey}\n`);
    expect((await config(['get', '--api-key-file', key], { CLOSER_API_KEY: 'wrong' })).status).toBe(0);
  });

  test('exits 3 where nothing answers', async () => {
    stub.intercept = (_, response) => {
      response.destroy();
      return true;
    };
    const { status, stderr } = await config(['get']);
    expect(status).toBe(3);
    expect(stderr).toContain('closed the connection');
  });

  test.each([429, 503])('exits 3 where the API answers with %i', async (code) => {
    stub.intercept = (_, response) => {
      response.writeHead(code).end();
      return true;
    };
    const { status, stderr } = await config(['get']);
    expect(status).toBe(3);
    expect(stderr).toContain(`status ${code}`);
  });

  test('exits 1 where what answers is not a config', async () => {
    stub.intercept = (_, response) => {
      response.writeHead(200).end('{"clientSecret":"shown"}');
      return true;
    };
    const { status, stderr } = await config(['get']);
    expect(status).toBe(1);
    expect(stderr).toContain('$.clientId is missing');
    expect(stderr).not.toContain('shown');
  });
});

describe('each of the config commands takes the options of a connection', () => {
  const withHeader = ['--header', 'X-Tenant: 42'];

  test('and sends --header with every request to the config API, and with none to the userInfoEndpoint', async () => {
    stub.config = configured();
    const on = await apply('oauthConfigEnabled: true\n', withHeader, { CLOSER_USERINFO_TOKEN: stubToken });
    expect([on.status, on.stderr]).toEqual([0, '']);
    expect(stub.log).toEqual(expect.arrayContaining(['/userinfo', 'PATCH {"oauthConfigEnabled":true}']));
    expect((await config(['get', ...withHeader])).status).toBe(0);
    expect((await config(['delete', '--yes', ...withHeader])).status).toBe(0);
    const withKey = stub.headers.filter((header) => header['x-api-key'] !== undefined);
    const others = stub.headers.filter((header) => header['x-api-key'] === undefined);
    expect(new Set(withKey.map((header) => header['x-tenant']))).toEqual(new Set(['42']));
    expect(new Set(others.map((header) => header['x-tenant']))).toEqual(new Set([undefined]));
  });

  test('and reads no more than --max-body', async () => {
    stub.config = configured();
    const { status, stderr } = await config(['get', '--max-body', '20']);
    expect(status).toBe(3);
    expect(stderr).toContain('20 bytes');
  });
});

describe('config apply', () => {
  const whole = (): string => JSON.stringify(configured());

  test('creates a config that is not there, and reads it back', async () => {
    const { status, stdout, stderr } = await config(['apply', '-f', file('config.json', whole())]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stub.config).toEqual(configured());
    expect(stub.log.map((line) => line.replace(/ .*/, ''))).toEqual(['GET', 'POST', 'GET']);
    expect(stdout).toContain('(none) -> "https://id.example/token"');
    expect(stdout).toMatch(
      /\nGET returned the config as the file says, but for the clientSecret, which it masks: that one was sent, and POST was answered with the status 2\d\d\.\n$/,
    );
    expect(stdout).not.toContain(secret);
  });

  test('patches what differs and nothing else', async () => {
    stub.config = configured();
    const { status, stdout } = await apply(
      'clientId: other\nallowAnonymousSignUp: false\ntokenEndpoint: https://id.example/token\n',
    );
    expect(status).toBe(0);
    expect(stub.log).toEqual(['GET', 'PATCH {"clientId":"other","allowAnonymousSignUp":false}', 'GET']);
    expect(stdout).toContain('"Client" -> "other"');
    expect(stdout).toContain('true -> false');
    expect(stdout).toMatch(/\nThe config is as the file says; GET returned it so\.\n$/);
    expect(stdout).not.toContain('tokenEndpoint');
  });

  test('writes nothing where nothing differs', async () => {
    stub.config = configured();
    const { status, stdout } = await apply('clientId: Client\n');
    expect(status).toBe(0);
    expect(stdout).toContain('nothing differs');
    expect(stub.log).toEqual(['GET']);
  });

  test('sends a secret that is given each time, and says why', async () => {
    stub.config = { ...configured(), clientSecret: 'old' };
    const { status, stdout } = await apply('clientId: Client\n', [], { CLOSER_CLIENT_SECRET: secret });
    expect(status).toBe(0);
    expect(stdout).toMatch(/but for the clientSecret, which it masks: that one was sent, and PATCH was answered with/);
    expect(stub.config.clientSecret).toBe(secret);
    expect(stdout).toContain('whether it differs is unknown, and it is sent');
    expect(stdout).not.toContain(secret);
  });

  test('passes over the mask that config get printed', async () => {
    stub.config = configured();
    const { status, stderr } = await apply('clientId: other\nclientSecret: "**"\n');
    expect(status).toBe(0);
    expect(stderr).toContain('clientSecret is **, the mask');
    expect(stub.config.clientSecret).toBe(secret);
  });

  test('a dry run writes nothing', async () => {
    stub.config = configured();
    const { status, stdout } = await apply('clientId: other\n', ['--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toContain('"Client" -> "other"');
    expect(stdout).toContain('Nothing was written');
    expect(stub.log).toEqual(['GET']);
  });

  test.each([
    ['clientid: x\n', '"clientid"; did you mean "clientId"?'],
    ['other: 1\n', 'A config has tokenEndpoint, userInfoEndpoint'],
    ['oauthConfigEnabled: yes\n', '$.oauthConfigEnabled is a string of 3 characters, not a boolean'],
    ['clientId: 5\n', 'Convert the value of $.clientId to a string'],
    ['- clientId\n', 'an object'],
    ['clientId: a\nclientId: b\n', 'is not YAML'],
    ['clientId: "a\n', 'is not YAML'],
    ['clientId: *nowhere\n', 'config.yaml'],
  ])('refuses the file %j before anything is sent', async (text, message) => {
    const { status, stdout, stderr } = await apply(text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect(stub.log).toEqual([]);
  });

  test.each([
    ['{"clientId":"a",}', 'is not JSON: '],
    ['{"clientId":"a","clientId":"b"}', 'has the member "clientId" twice'],
  ])('refuses the JSON file %j', async (text, message) => {
    const { status, stderr } = await config(['apply', '-f', file('config.json', text)]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('refuses two different secrets', async () => {
    const { status, stderr } = await apply('clientSecret: one-secret\n', [], { CLOSER_CLIENT_SECRET: 'other-secret' });
    expect(status).toBe(2);
    expect(stderr).toContain('CLOSER_CLIENT_SECRET');
    expect(stderr).not.toMatch(/one-secret|other-secret/);
  });

  test('says what is missing to create a config', async () => {
    const { clientSecret: _, allowAnonymousSignUp: __, ...part } = configured();
    const { status, stderr } = await apply(JSON.stringify(part));
    expect(status).toBe(2);
    expect(stderr).toContain('$.clientSecret is missing');
    expect(stderr).toContain('$.allowAnonymousSignUp is missing');
    expect(stderr).toContain('CLOSER_CLIENT_SECRET');
    expect(stub.log).toEqual(['GET']);
  });

  test('says which file cannot be read', async () => {
    const { status, stderr } = await config(['apply', '-f', join(folder, 'none.yaml')]);
    expect(status).toBe(2);
    expect(stderr).toContain('none.yaml cannot be read: there is no such file');
  });

  test('exits 1 where the server kept another value', async () => {
    stub.config = configured();
    stub.keep = (sent) => ({ ...sent, clientId: 'OTHER', allowAnonymousSignUp: false });
    const { status, stderr } = await apply('clientId: other\n');
    expect(status).toBe(1);
    expect(stderr).toContain('"other" -> "OTHER"');
    expect(stderr).toContain('allowAnonymousSignUp  true -> false');
  });

  test('exits 1 where the write is rejected', async () => {
    stub.config = configured();
    stub.intercept = (method, response) => {
      if (method !== 'PATCH') return false;
      response.writeHead(422).end(JSON.stringify({ reason: 'no' }));
      return true;
    };
    const { status, stderr } = await apply('clientId: other\n');
    expect(status).toBe(1);
    expect(stderr).toContain('status 422 and the reason "no"');
  });
});

describe('config apply that turns OAuth on', () => {
  const on = 'oauthConfigEnabled: true\n';
  beforeEach(() => {
    stub.config = configured();
  });

  test('checks the endpoint first', async () => {
    const { status, stdout } = await apply(on, [], { CLOSER_USERINFO_TOKEN: stubToken });
    expect(status).toBe(0);
    expect(stdout).toContain('conforms');
    expect(stub.config?.oauthConfigEnabled).toBe(true);
    expect(stub.log).toContain('/userinfo');
    expect(stdout).not.toContain(stubToken);
  });

  test('refuses where the endpoint violates, naming what is wrong', async () => {
    stub.userinfo = { externalUserId: 'a', userData: { id: 'a' } };
    const { status, stderr } = await apply(on, [], { CLOSER_USERINFO_TOKEN: stubToken });
    expect(status).toBe(1);
    expect(stderr).toContain('userinfo/has-required-members: $.userData.backOfficeData is missing');
    expect(stderr).toContain('Nothing was written');
    expect(stub.config?.oauthConfigEnabled).toBe(false);
  });

  test('refuses without a token, saying what to do', async () => {
    const { status, stderr } = await apply(on);
    expect(status).toBe(2);
    expect(stderr).toContain('could not be checked');
    expect(stderr).toContain('CLOSER_USERINFO_TOKEN');
    expect(stderr).toContain('--force');
    expect(stub.log).toEqual(['GET']);
  });

  test('refuses where the endpoint cannot be reached', async () => {
    const { status, stderr } = await apply(`${on}userInfoEndpoint: http://127.0.0.1:1/userinfo\n`, [], {
      CLOSER_USERINFO_TOKEN: stubToken,
    });
    expect(status).toBe(3);
    expect(stderr).toContain('refused the connection');
    expect(stub.config?.oauthConfigEnabled).toBe(false);
  });

  test('with --force writes unchecked, and says so', async () => {
    stub.userinfo = {};
    const { status, stderr } = await apply(on, ['--force'], { CLOSER_USERINFO_TOKEN: stubToken });
    expect(status).toBe(0);
    expect(stderr).toContain('unchecked (--force)');
    expect(stub.config?.oauthConfigEnabled).toBe(true);
    expect(stub.log).not.toContain('/userinfo');
  });

  test('a dry run checks too, and writes nothing', async () => {
    stub.userinfo = {};
    const { status } = await apply(on, ['--dry-run'], { CLOSER_USERINFO_TOKEN: stubToken });
    expect(status).toBe(1);
    expect(stub.log.filter((line) => line !== '/userinfo')).toEqual(['GET']);
  });

  test('another endpoint is checked where OAuth is on already; another clientId is not', async () => {
    stub.config = { ...configured(), oauthConfigEnabled: true };
    expect((await apply('clientId: other\n')).status).toBe(0);
    expect((await apply(`userInfoEndpoint: ${stub.origin}/moved\n`)).status).toBe(2);
    expect((await apply('oauthConfigEnabled: false\nuserInfoEndpoint: https://id.example/moved\n')).status).toBe(0);
    expect(stub.log).not.toContain('/userinfo');
  });

  test('a config that is created with OAuth on is checked', async () => {
    stub.config = undefined;
    const { status } = await apply(JSON.stringify({ ...configured(), oauthConfigEnabled: true }));
    expect(status).toBe(2);
    expect(stub.log).toEqual(['GET']);
  });
});

describe('config delete', () => {
  test('without --yes deletes nothing', async () => {
    stub.config = configured();
    const { status, stdout, stderr } = await config(['delete']);
    expect(status).toBe(2);
    expect(stdout).toContain('"clientId": "Client"');
    expect(stderr).toContain('--yes');
    expect(stub.log).toEqual(['GET']);
  });

  test('with --yes deletes, and reads back that it is gone', async () => {
    stub.config = configured();
    const { status, stdout } = await config(['delete', '--yes']);
    expect(status).toBe(0);
    expect(stdout).toContain('"clientId": "Client"');
    expect(stdout).toContain('The config is deleted.');
    expect(stub.log).toEqual(['GET', 'DELETE', 'GET']);
  });

  test('is content where there is none', async () => {
    const { status, stdout } = await config(['delete', '--yes']);
    expect(status).toBe(0);
    expect(stdout).toContain('nothing was deleted');
    expect(stub.log).toEqual(['GET']);
  });

  test('exits 1 where the config is still there', async () => {
    stub.config = configured();
    stub.intercept = (method, response) => {
      if (method !== 'DELETE') return false;
      response.writeHead(200).end();
      return true;
    };
    const { status, stderr } = await config(['delete', '--yes']);
    expect(status).toBe(1);
    expect(stderr).toContain('GET still returns a config');
  });

  test('exits 2 where DELETE is refused', async () => {
    stub.config = configured();
    stub.intercept = (method, response) => {
      if (method !== 'DELETE') return false;
      response.writeHead(403).end();
      return true;
    };
    const { status, stderr } = await config(['delete', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('DELETE');
    expect(stderr).toContain('config get');
  });
});
