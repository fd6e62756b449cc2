import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PactProvider, startPactProvider } from '../support/reference-states.ts';

// As a new user would: the packed package in an empty project.
let folder: string;
let provider: PactProvider;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-packed-'));
  const [{ filename }]: [{ filename: string }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' }),
  );
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder },
  });
  writeFileSync(join(folder, 'token'), 'pact-token-all-members\n');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => provider.close());

interface Run {
  readonly status: number | string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...argv: readonly string[]): Promise<Run> {
  const command = join(folder, 'node_modules/.bin/closer-conformance');
  return new Promise((done) => {
    execFile(command, argv, { cwd: folder, env: { PATH: process.env.PATH } }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : (error.code ?? undefined), stdout, stderr });
    });
  });
}

const verify = (...more: readonly string[]): Promise<Run> =>
  run('verify', '--provider', provider.origin, '--token-file', 'token', ...more);

describe('without Pact', () => {
  test('verify says how to install it, and asks nobody anything', async () => {
    provider = await startPactProvider();
    const { status, stdout, stderr } = await verify();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'error: verify runs the verifier of the Pact project, which is not installed. Install it with: npm install --save-dev @pact-foundation/pact@16\n',
    );
    expect(provider.provider.requests).toEqual([]);
  });

  test('contract check and contract diff do without it', async () => {
    provider = await startPactProvider();
    expect(await run('contract', 'check')).toMatchObject({ status: 0, stderr: '' });
    const editions = 'node_modules/closer-conformance/openapi/editions';
    expect(await run('contract', 'diff', `${editions}/1.0.0.yaml`, `${editions}/1.1.0.yaml`)).toMatchObject({
      status: 1,
      stderr: '',
    });
  });
});

describe('with Pact in the project', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    symlinkSync(resolve('node_modules/@pact-foundation'), join(folder, 'node_modules/@pact-foundation'));
  });

  test('verify verifies, and stdout carries the report alone', async () => {
    provider = await startPactProvider();
    const { status, stdout, stderr } = await verify('--reporter', 'json');
    expect([status, stderr]).toEqual([0, '']);
    const { verdict, checks }: { verdict: string; checks: { outcome: string }[] } = JSON.parse(stdout);
    expect([verdict, ...checks.map(({ outcome }) => outcome)]).toEqual([
      'conforms',
      'not-applicable',
      'conforms',
      'conforms',
      'conforms',
    ]);
    expect(stdout).not.toContain('pact-token-all-members');
  });

  test('verify names the member that one fault breaks', async () => {
    provider = await startPactProvider({ faults: ['number-id'] });
    const { status, stdout } = await verify();
    expect(status).toBe(1);
    expect(stdout).toContain('$.userData.id is a number, not a string');
    expect(stdout).toContain('a-request-for-a-person-with-the-required-members-alone');
  });
});
