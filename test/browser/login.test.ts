import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type RunningCli, startCli } from '../support/start-cli.ts';
import { type LoginProvider, startLoginProvider } from './login-provider.ts';

/** `login` by a real browser, at the sign-in and consent pages of oidc-provider itself. */

let browser: Browser;
let provider: LoginProvider;
let folder: string;
let page: Page;
let cli: RunningCli | undefined;

beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser?.close());

beforeEach(async () => {
  provider = await startLoginProvider();
  folder = await mkdtemp(join(tmpdir(), 'closer-login-'));
  page = await (await browser.newContext()).newPage();
});
afterEach(async () => {
  cli?.process.kill();
  await page.context().close();
  provider.close();
  await rm(folder, { recursive: true });
});

function login(...argv: readonly string[]): RunningCli {
  cli = startCli(
    [
      'login',
      '--authorization-endpoint',
      `${provider.issuer}/auth`,
      '--token-endpoint',
      `${provider.issuer}/token`,
      '--userinfo-endpoint',
      `${provider.issuer}/me`,
      '--client-id',
      provider.client.id,
      '--scope',
      'openid',
      '--no-browser',
      ...argv,
    ],
    { CLOSER_CLIENT_SECRET: provider.client.secret },
  );
  return cli;
}

const address = /http:\/\/127\.0\.0\.1:\d+\/auth\S+/;

async function signInAt(url: string): Promise<void> {
  await page.goto(url);
  await page.fill('[name=login]', 'tyler');
  await page.fill('[name=password]', 'any');
  await page.click('[type=submit]');
  await page.click('[type=submit]');
  await page.waitForURL('**/callback/done');
}

function expectNoSecret(text: string): void {
  for (const secret of provider.secrets) expect(text).not.toContain(secret);
}

describe('signing in', () => {
  test('lands on a page that says so, and checks the flow', async () => {
    const har = join(folder, 'run.har');
    const run = login('--record', har, '--reporter', 'json', '--reporter', `pretty=${join(folder, 'report.txt')}`);
    const url = await run.stderrMatch(address);
    await signInAt(url);

    expect(await page.textContent('h1')).toBe('Signed in');
    expect(await page.textContent('main')).toContain('issued an access token');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.title()).toBe('Signed in - closer-conformance');
    // Its style counts although its policy allows no other.
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).toBe('22.4px');
    expectNoSecret(`${page.url()} ${await page.content()}`);
    expect(await page.evaluate('document.referrer')).toBe('');

    expect(await run.ended).toBe(0);
    const report = JSON.parse(run.written.stdout);
    expect(report).toMatchObject({ subject: 'flow', verdict: 'conforms' });
    const outcomes = new Map(report.checks.map(({ id, outcome }: { id: string; outcome: string }) => [id, outcome]));
    for (const id of [
      'flow/issues-a-token',
      'flow/rejects-used-code',
      'flow/rejects-wrong-secret',
      'userinfo/answers-200',
    ])
      expect([id, outcomes.get(id)]).toEqual([id, 'conforms']);
    expect(provider.secrets.size).toBeGreaterThan(5);
    expectNoSecret(run.written.stdout + run.written.stderr);
    expectNoSecret(await readFile(har, 'utf8'));
    expectNoSecret(await readFile(join(folder, 'report.txt'), 'utf8'));
  });

  test('going back and forth in the browser brings no second answer', async () => {
    const run = login();
    const url = await run.stderrMatch(address);
    await signInAt(url);
    await run.ended;
    expect(provider.accessTokens).toHaveLength(1);
    // The address with the code is no entry of the browser's history.
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(4);
    await page.goBack();
    expect(page.url()).not.toContain('code=');
  });

  test('saves the token for the user alone, and it goes on to work', async () => {
    const file = join(folder, 'token.txt');
    const run = login('--save-token', file);
    const url = await run.stderrMatch(address);
    await signInAt(url);
    expect(await run.ended).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(provider.accessTokens).toContain((await readFile(file, 'utf8')).trim());
    expect(run.written.stderr).toContain(file);
    expectNoSecret(run.written.stdout + run.written.stderr);

    const check = startCli(['check', 'userinfo', `${provider.issuer}/me`, '--token-file', file], {});
    expect(await check.ended).toBe(0);
    expect(check.written.stdout).toContain('CONFORMS');
  });
});

describe('not signing in', () => {
  test('a person who cancels lands on a page that says so', async () => {
    const run = login();
    await page.goto(await run.stderrMatch(address));
    await page.getByText('[ Cancel ]').click();
    await page.waitForURL('**/callback/done');
    expect(await page.textContent('h1')).toBe('Not signed in');
    expect(await page.textContent('main')).toContain('access_denied');
    expect(await run.ended).toBe(3);
    expect(run.written.stderr).toContain('access_denied');
    expect(run.written.stdout).toBe('');
  });

  test('what a hostile server says is shown as text', async () => {
    const run = login();
    const url = new URL(await run.stderrMatch(address));
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    const hostile = '<script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'>\u001b[31m';
    back.search = new URLSearchParams({
      error: '"><script>document.title="owned"</script>',
      error_description: hostile,
      state: url.searchParams.get('state') ?? '',
    }).toString();
    await page.goto(back.href);
    expect(await page.title()).toBe('Not signed in - closer-conformance');
    expect(await page.textContent('main')).toContain('<script>document.title="owned"</script>');
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await run.ended).toBe(3);
    expect(run.written.stderr).not.toContain('\u001b');
  });

  test('an answer with another state is not taken, and the right one still is', async () => {
    const run = login();
    const url = new URL(await run.stderrMatch(address));
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code: 'a-code-of-somebody-else', state: 'another' }).toString();
    await page.goto(back.href);
    expect(await page.textContent('h1')).toContain('not the answer that is waited for');
    expect(await page.content()).not.toContain('a-code-of-somebody-else');
    expect(await run.stderrMatch(/not taken.*/)).toContain('its state is not that of this sign-in');
    await signInAt(url.href);
    expect(await run.ended).toBe(0);
    expect(run.written.stdout + run.written.stderr).not.toContain('a-code-of-somebody-else');
  });

  test('Ctrl-C ends it', async () => {
    const run = login();
    await run.stderrMatch(address);
    run.process.kill('SIGINT');
    expect(await run.ended).toBe(130);
    expect(run.written.stdout).toBe('');
  });
});
