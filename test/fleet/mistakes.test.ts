import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectUsageError, runBin } from '../support/run-bin.ts';
import { startServer } from '../support/sample-server.ts';

const report = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runBin(['fleet', 'report', ...args], { env });

describe('fleet says in a sentence what is wrong with', () => {
  test('no address', async () => {
    expectUsageError(
      await report({}),
      /The address of Redis was not given\. Set the environment variable CLOSER_REDIS_URL/,
    );
  });

  test.each([
    ['a.password.of.mine', 'it is no URL'],
    ['https://:a-password-of-mine@redis.example', 'it does not begin with redis:// or rediss://'],
    ['redis:///0', 'it names no host'],
    ['redis://:a-password-of-mine@redis.example/zero', 'what follows the host is not the number of a database'],
    ['redis://:a-password-of-mine%@redis.example', 'a "%" in it stands for itself: write it as %25'],
  ])('the address %s', async (url, why) => {
    const run = await report({ CLOSER_REDIS_URL: url });
    expectUsageError(run, new RegExp(`^error: The address of Redis cannot be used: ${why.replaceAll('/', '\\/')}\\. `));
    expect(run.stderr).not.toMatch(/of.mine/);
  });

  test('a fleet', async () => {
    expectUsageError(
      await report({ CLOSER_REDIS_URL: 'redis://127.0.0.1' }, '--fleet', 'a:b'),
      '--fleet takes a name of at most 64 letters, digits, ".", "_" and "-", not "a:b".',
    );
  });

  test('a time to wait without waiting', async () => {
    expectUsageError(
      await report({}, '--timeout', '5'),
      '--timeout says how long --wait waits: give both, or neither.',
    );
  });
});

/** The command in an installation without the packages of this repository. */
describe('fleet in a project', () => {
  let project: string;
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'closer-project-'));
    const installed = join(project, 'node_modules/closer-conformance');
    mkdirSync(installed, { recursive: true });
    for (const part of ['dist', 'openapi', 'contracts', 'package.json'])
      cpSync(part, join(installed, part), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{}');
  });
  afterAll(() => rmSync(project, { recursive: true }));

  function run(redis = '127.0.0.1:1'): Promise<{ readonly status: unknown; readonly stderr: string }> {
    const argv = [join(project, 'node_modules/closer-conformance/dist/bin.cjs'), 'fleet', 'report'];
    const env = { PATH: process.env.PATH, CLOSER_REDIS_URL: `redis://${redis}` };
    return new Promise((done) => {
      execFile(process.execPath, argv, { cwd: project, env }, (error, _, stderr) =>
        done({ status: error?.code ?? 0, stderr }),
      );
    });
  }

  test('without BullMQ says how to install it', async () => {
    expect(await run()).toEqual({
      status: 2,
      stderr:
        'error: fleet keeps its queue by BullMQ, which is not installed. Install it with: npm install --save-dev bullmq@5\n',
    });
  });

  test('with a BullMQ of another major version says which one it needs', async () => {
    const folder = join(project, 'node_modules/bullmq');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name": "bullmq", "version": "6.7.0"}');
    expect(await run()).toEqual({
      status: 2,
      stderr: 'error: fleet needs BullMQ 5; 6.7.0 is installed. Install it with: npm install --save-dev bullmq@5\n',
    });
    rmSync(folder, { recursive: true });
  });

  test('takes the BullMQ of the project', async () => {
    symlinkSync(resolve('node_modules/bullmq'), join(project, 'node_modules/bullmq'));
    const server = await startServer((_, response) => response.end());
    const { host } = new URL(server.origin);
    expect(await run(host)).toEqual({ status: 3, stderr: `error: What answers at ${host} is not Redis.\n` });
    server.close();
  });
});
