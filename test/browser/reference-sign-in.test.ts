import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import { launchChromium } from '../support/chromium.ts';
import { type RunningCli, startCli } from '../support/start-cli.ts';

/** `login` by a real browser, at the sign-in page of the reference provider. */

let browser: Browser;
let provider: ReferenceProvider;
let origin: string;
let cli: RunningCli | undefined;

beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser?.close());

beforeEach(async () => {
  provider = createReferenceProvider();
  origin = await provider.listen();
});
afterEach(async () => {
  cli?.process.kill();
  await provider.close();
});

/** Runs `login`, presses a button of the page, and tells what the browser shows in the end. */
async function login(button: string): Promise<{ readonly run: RunningCli; readonly heading: string | null }> {
  const run = startCli(
    [
      ...['login', '--authorization-endpoint', `${origin}/authorize`, '--token-endpoint', `${origin}/token`],
      ...['--userinfo-endpoint', `${origin}/userinfo`, '--client-id', demo.client.id, '--no-browser'],
    ],
    { CLOSER_CLIENT_SECRET: demo.client.secret },
  );
  cli = run;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(await run.stderrMatch(/http:\/\/127\.0\.0\.1:\d+\/authorize\S+/));
  expect(errors.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL('**/callback/done');
  const heading = await page.textContent('h1');
  await page.close();
  return { run, heading };
}

describe('the sign-in page of the reference provider', () => {
  test('signs in whom one chooses, and the flow conforms', async () => {
    const { run, heading } = await login('Sign in as marla');
    expect(heading).toBe('Signed in');
    expect([await run.ended, run.written.stdout.split(':')[0]]).toEqual([0, 'CONFORMS']);
  });

  test('refuses', async () => {
    const { run, heading } = await login('Refuse');
    expect(heading).toBe('Not signed in');
    expect([await run.ended, run.written.stdout]).toEqual([3, '']);
    expect(run.written.stderr).toContain('access_denied');
  });
});
