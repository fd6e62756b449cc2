import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { behaviours } from '../../src/reference/faults/index.ts';
import { type BinRun, expectUsageError, runBin } from '../support/run-bin.ts';

const [tyler, marla] = demo.people;

interface Served {
  readonly origin: string;
  readonly introduction: string;
}

/** Runs `serve` as a process, uses what it serves once it says where, and ends it by a signal. */
async function serve(
  argv: readonly string[],
  signal: NodeJS.Signals,
  use: (served: Served) => Promise<void> = async () => {},
): Promise<BinRun> {
  return runBin(['serve', ...argv], {
    async during(child) {
      let introduction = '';
      child.stdout?.on('data', (text: string) => {
        introduction += text;
      });
      try {
        await expect.poll(() => introduction, { timeout: 20_000 }).toContain('--write\n');
        const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(introduction)?.[0] ?? '';
        await use({ origin, introduction });
      } finally {
        child.kill(signal);
      }
    },
  });
}

/** The commands that the introduction prints: their variables and their arguments. */
function commandsIn(introduction: string): { env: Record<string, string>; argv: string[] }[] {
  const text = introduction.split('from another terminal:')[1]?.replaceAll(/\\\n/g, ' ') ?? '';
  const lines = text.split('\n').filter((line) => line.includes('closer-conformance '));
  return lines.map((line) => {
    const [variables = '', words = ''] = line.split('closer-conformance ');
    const env = variables.trim().split(/\s+/);
    return { env: Object.fromEntries(env.map((one) => one.split('='))), argv: words.trim().split(/\s+/) };
  });
}

/** Signs in, as a person would by the browser, at an address that a command prints; other commands print none. */
function agreeAt(address: RegExp): (child: ChildProcess) => Promise<void> {
  return async (child) => {
    let stderr = '';
    child.stderr?.on('data', (text: string) => {
      stderr += text;
      const [url] = address.exec(stderr) ?? [];
      if (url === undefined || !stderr.endsWith('\n')) return;
      stderr = '';
      void fetch(url, { method: 'POST', body: new URLSearchParams({ username: tyler.username }) });
    });
  };
}

describe('serve', () => {
  test('prints commands that find it to conform', async () => {
    await serve([], 'SIGINT', async ({ introduction }) => {
      const commands = commandsIn(introduction);
      expect(commands.map(({ argv }) => argv.slice(0, 2).join(' '))).toEqual([
        'check userinfo',
        'check flow',
        'login --authorization-endpoint',
        'check config',
      ]);
      const state = await mkdtemp(join(tmpdir(), 'closer-serve-'));
      for (const { env, argv } of commands) {
        const { status, stdout, stderr } = await runBin(argv[0] === 'login' ? [...argv, '--no-browser'] : argv, {
          env: { ...env, XDG_STATE_HOME: state },
          during: agreeAt(/http:\S+\/authorize\?\S+/),
        });
        expect([status, stdout.split(':')[0], stderr]).toEqual([0, 'CONFORMS', expect.any(String)]);
      }
      await rm(state, { recursive: true });
    });
  });

  test('says what is where, serves it, notes each request and ends on Ctrl+C with 130', async () => {
    const run = await serve(['--port', '0'], 'SIGINT', async ({ origin, introduction }) => {
      const secrets = [tyler.accessToken, marla.accessToken, demo.apiKey, demo.client.id, demo.client.secret];
      for (const text of ['/userinfo', '/token', '/api/oauth-config']
        .map((path) => `${origin}${path}`)
        .concat(secrets)) {
        expect(introduction).toContain(text);
      }
      for (const { accessToken, userinfo } of demo.people) {
        const answer = await fetch(`${origin}/userinfo`, { headers: { Authorization: `Bearer ${accessToken}` } });
        expect(await answer.json()).toEqual(userinfo);
      }
      const key = { 'X-Api-Key': demo.apiKey };
      expect((await fetch(`${origin}/api/oauth-config`, { headers: key })).status).toBe(404);
      expect((await fetch(`${origin}/userinfo?q=secret`)).status).toBe(401);
    });
    expect(run.stderr).toBe(
      [
        'GET /userinfo 200 (Authorization: bearer)',
        'GET /userinfo 200 (Authorization: bearer)',
        'GET /api/oauth-config 404 (X-Api-Key)',
        'GET /userinfo 401 (no credentials)',
        '',
      ].join('\n'),
    );
    expect(run.status).toBe(130);
  });

  test('ends on SIGTERM with 0', async () => {
    expect(await serve([], 'SIGTERM')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is wrong in the ways that are named, and says so', async () => {
    await serve(['--fault', 'null-email', '--fault', 'key-refused-with-404'], 'SIGTERM', async (served) => {
      const { origin, introduction } = served;
      expect(introduction).toMatch(/ {2}null-email\n +Answers with email null .* Found by\n +userinfo\/optional-/);
      expect(introduction).toContain('  key-refused-with-404\n');
      const headers = { Authorization: `Bearer ${tyler.accessToken}` };
      const answer = await fetch(`${origin}/userinfo`, { headers });
      expect(await answer.json()).toMatchObject({ userData: { email: null } });
      expect((await fetch(`${origin}/api/oauth-config`)).status).toBe(404);
    });
  });

  test('a port that is in use is a mistake of the user', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const run = await runBin(['serve', '--port', String(port)]);
    other.close();
    expectUsageError(run, `Port ${port} is in use by another program. Choose another one, or 0 for one that is free.`);
  });

  test.each([
    [
      ['--fault', 'nul-email'],
      'There is no fault "nul-email"; did you mean "null-email"? closer-conformance serve --list-faults lists them all.',
    ],
    [
      ['--fault', 'gzipped'],
      /^error: There is no fault "gzipped"; did you mean "gzip[^?]{0,60}\? closer-conformance serve --list-faults/,
    ],
    [['--fault', 'zzz'], 'There is no fault "zzz". closer-conformance serve --list-faults lists them all.'],
    [['--port', '65536'], '--port takes a whole number from 0 to 65535, not "65536".'],
    [['--port', 'http'], '--port takes a whole number from 0 to 65535, not "http".'],
  ])('%j is a mistake of the user', async (argv, message) => {
    expectUsageError(await runBin(['serve', ...argv]), message);
  });

  test('--list-faults lists them all in 80 columns, and ends', async () => {
    const { status, stdout, stderr } = await runBin(['serve', '--list-faults']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    const listed = lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
    expect(listed.sort()).toEqual(Object.keys(behaviours).sort());
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('Found by\n      userinfo/has-required-members.');
  });
});
