import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startAnswering } from '../../scripts/bench/answering-server.ts';
import { startExample } from '../../scripts/bench/example-server.ts';
import { checkUserinfoOf, timeOf, token } from '../../scripts/bench/processes.ts';

describe('a measured process', () => {
  it('that fails has no time', async () => {
    await expect(timeOf(['-e', 'console.error("no token"); process.exit(3)'])).rejects.toThrow(
      /^node -e .* ended with 3: no token\n$/,
    );
    await expect(timeOf(['-e', 'process.kill(process.pid, "SIGKILL")'])).rejects.toThrow('ended with SIGKILL');
  });

  it('finds the server of the benchmark to conform, in the command that is published', async () => {
    const server = await startAnswering({
      body: JSON.stringify({ externalUserId: '1', userData: { id: '1', backOfficeData: [] } }),
    });
    try {
      expect(await timeOf(checkUserinfoOf(server.url))).toBeGreaterThan(0);
    } finally {
      server.stop();
    }
  });
});

describe('the example server', () => {
  it('tells what it has answered', async () => {
    const server = await startExample();
    try {
      expect(await server.answers()).toEqual([]);
      await (await fetch(server.url, { headers: { Authorization: `Bearer ${token}` } })).text();
      await (await fetch(server.url)).text();
      expect(await server.answers()).toEqual(['GET /userinfo 200', 'GET /userinfo 401']);
    } finally {
      server.stop();
    }
  });
});

describe('npm run bench', () => {
  it('lists the measurements where one is misspelt, and measures nothing', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', resolve('scripts/bench.ts'), '--only', 'peer'],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe(
      'error: --only: there is no measurement "peer"; there are start-up, peers, validators, latency, body-size, targets.\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
