import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { type CliRun, runCli } from '../support/run-cli.ts';

/** `login` with a stand-in for the browser; test/browser drives it with a real one. */

const opened = vi.hoisted(() => ({
  urls: [] as string[],
  browse: async (_url: URL): Promise<void> => {},
  fails: false,
}));
vi.mock('open', () => ({
  default: async (url: string) => {
    opened.urls.push(url);
    if (opened.fails) throw new Error('spawn xdg-open ENOENT');
    await opened.browse(new URL(url));
    return { on: () => {} };
  },
}));

const [tyler] = demo.people;
let folder: string;
let provider: ReferenceProvider;
let origin: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closer-login-'));
  provider = createReferenceProvider();
  origin = await provider.listen();
  opened.urls.length = 0;
  opened.fails = false;
  opened.browse = agree;
});
afterEach(async () => {
  await provider.close();
  rmSync(folder, { recursive: true });
});

const pages: string[] = [];

/** Agrees as a person would at the authorization endpoint, and follows the redirects to the page. */
async function agree(url: URL): Promise<void> {
  void fetch(url, { method: 'POST', body: new URLSearchParams({ username: tyler.username }) }).then(async (page) =>
    pages.push(await page.text()),
  );
}

async function comeBack(url: URL, parameters: Record<string, string>): Promise<void> {
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({ ...parameters, state: url.searchParams.get('state') ?? '' }).toString();
  void fetch(back).then(async (page) => pages.push(await page.text()));
}

function login(argv: readonly string[] = [], secret: string = demo.client.secret): Promise<CliRun> {
  return runCli(
    [
      ...['login', '--authorization-endpoint', `${origin}/authorize`],
      ...['--token-endpoint', `${origin}/token`, '--userinfo-endpoint', `${origin}/userinfo`],
      ...['--client-id', demo.client.id, ...argv],
    ],
    { CLOSER_CLIENT_SECRET: secret },
  );
}

describe('login', () => {
  test('opens the browser, prints the address as well, and reports on the flow', async () => {
    const run = await login(['--reporter', 'json']);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ subject: 'flow', verdict: 'conforms' });
    expect(opened.urls).toHaveLength(1);
    expect(run.stderr).toContain(opened.urls[0]);
    await vi.waitFor(() => expect(pages.at(-1)).toContain('<h1>Signed in</h1>'));
  });

  test('says so where no browser can be opened, and goes on waiting', async () => {
    opened.fails = true;
    const run = await login(['--login-timeout', '1']);
    expect(run.status).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain('open the address yourself');
    expect(run.stderr).toMatch(/register http:\/\/127\.0\.0\.1:\d+\/callback for the client/);
  });

  test('saves the token, also over a file that others could read, and leaves it valid', async () => {
    const file = join(folder, 'token.txt');
    writeFileSync(file, 'old', { mode: 0o644 });
    const run = await login(['--save-token', file, '--reporter', 'json']);
    expect(run.status).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const token = readFileSync(file, 'utf8').trim();
    expect(run.stdout + run.stderr).not.toContain(token);
    const answer = await fetch(`${origin}/userinfo`, { headers: { Authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(200);
    const { checks } = JSON.parse(run.stdout);
    expect(checks.find(({ id }: { id: string }) => id === 'flow/rejects-used-code')).toMatchObject({
      outcome: 'not-applicable',
      because: expect.stringContaining('to be kept'),
    });
  });

  test('shows in browser and terminal that there is no token, and saves none', async () => {
    const file = join(folder, 'token.txt');
    const run = await login(['--save-token', file], 'another-secret-0123456789');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('"invalid_client"');
    await vi.waitFor(() => expect(pages.at(-1)).toContain('no access token'));
    expect(() => statSync(file)).toThrow();
  });

  test('tells what the authorization server refused', async () => {
    opened.browse = (url) => comeBack(url, { error: 'invalid_scope', error_description: 'no \u001b[31m such scope' });
    const run = await login(['--scope', 'everything']);
    expect([run.status, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toContain('invalid_scope');
    expect(run.stderr).not.toContain('\u001b');
    expect(provider.requests).toEqual([]);
  });
});

describe('what cannot work is said before anybody signs in', () => {
  test.each([
    ['a folder in place of a file', ['--save-token', '/'], 'cannot be written'],
    [
      'a redirect URI elsewhere',
      ['--redirect-uri', 'https://widget.example/callback'],
      'no redirect URI on this machine',
    ],
    ['a time that is none', ['--login-timeout', '0'], '--login-timeout takes a whole number'],
    ['a reporter that there is not', ['--reporter', 'jason'], 'jason'],
  ])('%s', async (_what, argv, message) => {
    const run = await login(argv);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^error: [^\n]+\n$/);
    expect(run.stderr).toContain(message);
    expect(opened.urls).toEqual([]);
  });

  test('no authorization endpoint', async () => {
    const run = await runCli(['login'], {});
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--authorization-endpoint');
  });
});
