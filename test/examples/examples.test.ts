import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type BinRun, runBin } from '../support/run-bin.ts';

const token = 'an-access-token-of-tyler';
const stop: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});

/** Starts an example on a free port; resolves to the URL that it prints. */
async function startExample(name: string, env: Record<string, string>): Promise<string> {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL(`../../examples/${name}/server.mjs`, import.meta.url))],
    { env: { PATH: process.env.PATH, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(server, 'exit');
  stop.push(async () => {
    server.kill();
    await exited;
  });
  const [url] = await Promise.race([
    once(createInterface(server.stdout), 'line'),
    exited.then(() => Promise.reject(new Error(`the example ${name} exited with ${server.exitCode}`))),
  ]);
  return url;
}

function check(url: string): Promise<BinRun> {
  const argv = ['check', 'userinfo', url, '--reporter', 'json', '--profile', 'strict', '--max-warnings', '0'];
  return runBin(argv, { env: { CLOSER_USERINFO_TOKEN: token } });
}

describe.each(['node-http', 'express'])('examples/%s', (name) => {
  it('conforms without a warning, in the strict profile too', async () => {
    const { status, stdout } = await check(await startExample(name, { EXAMPLE_TOKEN: token }));
    const report: Report = JSON.parse(stdout);
    expect(report.checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
    // What needs a second person's token, TLS or two back-office items is not judged; all else is.
    expect(
      report.checks.filter(({ outcome }) => outcome !== 'conforms').map(({ id, outcome }) => [id, outcome]),
    ).toEqual([
      ['userinfo/other-token-other-id', 'not-applicable'],
      ['userinfo/uses-https', 'not-applicable'],
      ['userinfo/certificate-lasts', 'not-applicable'],
      ['userinfo/back-office-keys-are-unique', 'not-applicable'],
    ]);
    expect(status).toBe(0);
  });

  it('gives nobody away where no token was issued', async () => {
    const { status, stdout } = await check(await startExample(name, {}));
    const report: Report = JSON.parse(stdout);
    expect(report.checks.filter(({ outcome }) => outcome === 'violates').map(({ id }) => id)).toEqual([
      'userinfo/answers-200',
    ]);
    expect(status).toBe(1);
  });

  it('says how to ask for it', async () => {
    const response = await fetch(await startExample(name, { EXAMPLE_TOKEN: token }));
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="userinfo"']);
    expect(await response.text()).toBe('');
  });
});
