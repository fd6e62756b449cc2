import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BinRun, runBin } from '../support/run-bin.ts';
import { goodBody } from '../support/sample-report.ts';
import { type SampleServer, sampleToken, startServer, userinfoOf } from '../support/sample-server.ts';

let folder: string;
let server: SampleServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closer-check-'));
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

const serve = async (...[answer]: Parameters<typeof startServer>): Promise<string> => {
  server = await startServer(answer);
  return `${server.origin}/userinfo`;
};
const check = (
  url: string,
  argv: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<BinRun> =>
  runBin(['check', 'userinfo', url, ...argv], { env: { CLOSER_USERINFO_TOKEN: sampleToken, ...env } });
const first = (text: string): string | undefined => text.split('\n')[0];

const withoutId = { ...goodBody, userData: { ...goodBody.userData, id: undefined } };

describe('the exit status and the report', () => {
  test('0 of an endpoint that conforms; stdout is the report alone and stderr is empty', async () => {
    const url = await serve(userinfoOf());
    const { status, stdout, stderr } = await check(url);
    expect(first(stdout)).toBe(`CONFORMS: ${url} (profile closer, contract 2.0.0)`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('1 of an endpoint that violates the contract, with place, source and fix', async () => {
    const url = await serve(userinfoOf(withoutId));
    const { status, stdout, stderr } = await check(url);
    expect(first(stdout)).toBe(`DOES NOT CONFORM: ${url} (profile closer, contract 2.0.0)`);
    expect(stdout).toContain('$.userData.id is missing');
    expect(stdout).toContain('(JSON Pointer /userData)');
    expect(stdout).toContain('https://support.closer.app/guide/getting-deeper/widget-oauth-configuration');
    expect(stdout).toContain('Add the member "id" at $.userData: a string that is not empty.');
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('0 with warnings; 1 where they are more than --max-warnings, and stderr says so', async () => {
    const url = await serve(userinfoOf({ ...goodBody, externalUserId: 'another' }));
    expect((await check(url)).status).toBe(0);
    expect(await check(url, ['--max-warnings', '1'])).toMatchObject({ status: 0, stderr: '' });
    expect(await check(url, ['--max-warnings', '0'])).toMatchObject({
      status: 1,
      stderr: 'The run fails: 1 warning, and --max-warnings is 0.\n',
    });
  });

  test('a note is no warning that --max-warnings counts', async () => {
    const url = await serve(userinfoOf({ ...goodBody, locale: 'pl' }));
    const { status, stdout } = await check(url, ['--max-warnings', '0']);
    expect(stdout).toContain('The member "locale" at $ is not documented');
    expect(status).toBe(0);
  });

  test('profile strict fails on what the RFCs ask for', async () => {
    const url = await serve((request, response) => {
      if (request.headers.authorization === `Bearer ${sampleToken}`) userinfoOf()(request, response);
      else response.writeHead(403).end();
    });
    expect((await check(url)).status).toBe(0);
    const { status, stdout } = await check(url, ['--profile', 'strict']);
    expect(status).toBe(1);
    expect(stdout).toContain('VIOLATED  A refused token is answered with 401 and a Bearer challenge');
  });
});

describe('what could not be reached is inconclusive, exit 3, with what failed and what to try', () => {
  test('connection refused', async () => {
    const url = await serve(() => {});
    server?.close();
    const { status, stdout, stderr } = await check(url);
    expect(first(stdout)).toBe(`INCONCLUSIVE: ${url} (profile closer, contract 2.0.0)`);
    expect(stdout).toMatch(/\nNO ANSWER {2}127\.0\.0\.1:\d+ refused the connection\.\n/);
    expect(stdout).toContain('\n  try         Check that the server is running and listens on this port and on\n');
    expect(stdout.match(/refused the connection/g)).toHaveLength(1);
    expect(stderr).toBe('');
    expect(status).toBe(3);
  });

  test('a name that does not resolve', async () => {
    const { status, stdout } = await check('https://nothing.invalid/userinfo');
    expect(stdout).toContain('NO ANSWER  The name nothing.invalid could not be resolved.');
    expect(stdout).toContain("\n  try         This is still a sample's address");
    expect(status).toBe(3);
  });

  test('no TLS where https was asked for', async () => {
    const url = await serve(userinfoOf());
    const { status, stdout } = await check(url.replace('http:', 'https:'));
    expect(stdout).toMatch(/\nNO ANSWER {2}What answers at 127\.0\.0\.1:\d+ does not speak TLS/);
    expect(stdout).toContain('\n  try         Check the port: most often it is one for plain HTTP.');
    expect(status).toBe(3);
  });

  test('a time-out', async () => {
    const url = await serve(() => {});
    const { status, stdout } = await check(url, ['--timeout', '150']);
    expect(stdout).toContain('did not answer in full within 150 ms.');
    expect(stdout).toContain('--timeout gives it longer.');
    expect(status).toBe(3);
  });

  test('something that is no HTTP', async () => {
    const other = createServer((socket) => socket.on('error', () => {}).end('SSH-2.0-OpenSSH_9.6\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { status, stdout } = await check(`http://127.0.0.1:${port}/userinfo`);
    other.close();
    expect(stdout).toContain('did not answer with valid HTTP');
    expect(status).toBe(3);
  });
});

describe('reporters', () => {
  test('json to stdout', async () => {
    const url = await serve(userinfoOf(withoutId));
    const { status, stdout } = await check(url, ['--reporter', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, target: url, verdict: 'violates' });
    expect(status).toBe(1);
  });

  test('one to stdout and one to a file, whose folders are made', async () => {
    const file = join(folder, 'reports', 'userinfo', 'report.json');
    const url = await serve(userinfoOf());
    const { status, stdout, stderr } = await check(url, ['--reporter', 'pretty', '--reporter', `json=${file}`]);
    expect(first(stdout)).toMatch(/^CONFORMS: /);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ target: url, verdict: 'conforms' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('to files alone: stdout stays empty, and stderr says what came and where it is', async () => {
    const file = join(folder, 'report.txt');
    const url = await serve(userinfoOf());
    const { stdout, stderr } = await check(url, ['--reporter', `pretty=${file}`]);
    expect(stdout).toBe('');
    expect(stderr).toBe(`${url}: conforms; see ${file}\n`);
    expect(first(readFileSync(file, 'utf8'))).toMatch(/^CONFORMS: /);
  });
});

describe('the token', () => {
  const tokensSent = (): ReadonlySet<string | undefined> =>
    new Set(server?.requests.map(({ headers }) => headers.authorization));

  test('comes from --token, before --token-file, before the environment', async () => {
    const url = await serve(userinfoOf());
    const file = join(folder, 'token');
    writeFileSync(file, `${sampleToken}\n`);
    const env = { CLOSER_USERINFO_TOKEN: 'of-the-environment' };
    expect(await check(url, ['--token-file', file], env)).toMatchObject({ stderr: '', status: 0 });
    expect(await check(url, ['--token', sampleToken], env)).toMatchObject({ stderr: '', status: 0 });
    expect(tokensSent()).not.toContain('Bearer of-the-environment');
  });

  test('of the environment may have spaces around it, as a file has a line feed after it', async () => {
    const url = await serve(userinfoOf());
    expect(await check(url, [], { CLOSER_USERINFO_TOKEN: ` ${sampleToken}\n` })).toMatchObject({
      stderr: '',
      status: 0,
    });
  });

  test('of a second person is sent where it is given', async () => {
    const url = await serve(userinfoOf());
    await check(url, [], { CLOSER_USERINFO_SECOND_TOKEN: ' another-token-9876543210 ' });
    expect(tokensSent()).toContain('Bearer another-token-9876543210');
  });

  test('is in no output, whatever the endpoint repeats of it', async () => {
    const echo = { ...goodBody, [sampleToken]: sampleToken, externalUserId: [sampleToken] };
    const url = await serve(
      userinfoOf(echo, { 'X-Echo': sampleToken, 'Set-Cookie': `t=${encodeURIComponent(sampleToken)}` }),
    );
    const pretty = join(folder, 'report.txt');
    const { stdout, stderr } = await check(url, [
      '--show-values',
      '--reporter',
      'json',
      '--reporter',
      `pretty=${pretty}`,
      '--header',
      'X-Tenant: tenant-secret-0123456789',
    ]);
    const written = stdout + stderr + readFileSync(pretty, 'utf8');
    expect(server?.requests[0]?.headers['x-tenant']).toBe('tenant-secret-0123456789');
    expect(written).toContain('{{token}}');
    expect(written).not.toContain(sampleToken);
    expect(written).not.toContain('tenant-secret');
  });
});

test('values of personal data are shown where the user asks for them, and only there', async () => {
  const url = await serve(userinfoOf({ ...goodBody, userData: { ...goodBody.userData, email: 'not-an-address' } }));
  expect((await check(url)).stdout).not.toContain('not-an-address');
  expect((await check(url, ['--show-values'])).stdout).toContain('"not-an-address"');
});

test('what a hostile endpoint writes reaches no terminal', async () => {
  const name = 'x\u001b]0;owned\u0007\r\nCONFORMS: https://id.example\u202e';
  const url = await serve(userinfoOf({ ...goodBody, [name]: 1 }));
  for (const reporter of ['pretty', 'json']) {
    const { stdout } = await check(url, ['--reporter', reporter]);
    expect(stdout).toContain('owned');
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  }
});
