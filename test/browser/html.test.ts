import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/reporters/html.ts';
import { launchChromium } from '../support/chromium.ts';
import { hostileTexts, reportOf } from '../support/hostile-reports.ts';
import { crashing, manyAmount, manyViolations } from '../support/report-fixtures.ts';
import { sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';

const hostile = reportOf(Object.values(hostileTexts).join(' '));
const pages: Readonly<Record<string, Report>> = {
  '/many': manyViolations(),
  '/conforming': sampleReport(),
  '/unreachable': sampleUnreachable(),
  '/crashed': crashing(),
  '/flat': sampleOfBody({ id: 'u1' }),
  '/hostile': hostile,
};

let browser: Browser;
let server: Server;
let origin = '';
/** Every request that came to the server. */
const requested: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requested.push(path);
    const report = pages[path];
    response.writeHead(report === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(report === undefined ? '' : html(report));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

interface Opened {
  readonly page: Page;
  /** What the page said that it should not have: console messages, exceptions, dialogs, requests beyond the page. */
  readonly complaints: readonly string[];
}

/** Opens a report in a context of its own, hands it over, and closes it. */
async function withPage<T>(
  path: string,
  options: BrowserContextOptions,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(`${origin}${path}`);
    return await use({ page, complaints });
  } finally {
    await context.close();
  }
}

/** Ids of the checks that are shown, as a reader sees them. */
async function shownChecks(page: Page): Promise<readonly string[]> {
  return page.locator('details.check:visible summary .id').allTextContents();
}

async function kindsShown(page: Page): Promise<ReadonlySet<string>> {
  return new Set(
    await page.evaluate<string[]>(
      `[...document.querySelectorAll('.check:not([hidden])')].map((one) => one.dataset.kind)`,
    ),
  );
}

async function holdsFocus(element: Locator): Promise<boolean> {
  return (await element.and(element.page().locator(':focus')).count()) === 1;
}

const status = (page: Page): Promise<string | null> => page.locator('#filter-status').textContent();

describe('opening a report', () => {
  test.each(Object.keys(pages))('%s: nothing is requested but the page, and nothing goes wrong', async (path) => {
    await withPage(path, {}, async ({ page, complaints }) => {
      const before = requested.length;
      await page.reload({ waitUntil: 'networkidle' });
      expect(requested.slice(before)).toEqual([path]);
      expect(complaints).toEqual([]);
    });
  });

  test('hostile text is shown and not acted upon', async () => {
    await withPage('/hostile', {}, async ({ page }) => {
      const text = await page.locator('main').textContent();
      expect(text).toContain('</script><script>alert(1)</script>');
      expect(text).toContain('onerror=alert(1)');
      expect(text).toContain('x\\u{1b}[2J');
      expect(await page.locator('img, iframe, object, embed, form, base, link').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(1);
    });
  });
});

describe('the policy', () => {
  test('keeps everything out that is not of the page', async () => {
    await withPage('/many', {}, async ({ page }) => {
      await page.evaluate(`
        window.ran = [];
        window.blocked = [];
        document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
        const add = (name, attributes, text = '') => {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
          element.textContent = text;
          document.body.append(element);
        };
        add('script', {}, 'ran.push("inline script")');
        add('script', { src: '/script.js' });
        add('img', { src: '/image.png', onerror: 'ran.push("handler")' });
        add('style', {}, 'body { opacity: 0 }');
        add('p', { style: 'color: red' }, 'x');
        add('iframe', { src: '/frame' });
        add('link', { rel: 'stylesheet', href: '/style.css' });
        add('base', { href: 'https://evil.example/' });
        add('form', { action: '/form' });
        void fetch('/fetch').catch(() => undefined);
        document.forms[0].submit();
      `);
      await expect
        .poll(() => page.evaluate<string[]>('[...new Set(blocked)].sort()'))
        .toEqual([
          'base-uri',
          'connect-src',
          'form-action',
          'frame-src',
          'img-src',
          'script-src-attr',
          'script-src-elem',
          'style-src-attr',
          'style-src-elem',
        ]);
      expect(await page.evaluate('ran')).toEqual([]);
      expect(requested.filter((path) => !Object.hasOwn(pages, path))).toEqual([]);
    });
  });
});

describe('the filter', () => {
  test('by text leaves the checks that have all of its words, and says how many', async () => {
    await withPage('/many', {}, async ({ page }) => {
      const all = await shownChecks(page);
      expect(await status(page)).toBe(`${all.length} of ${all.length} checks shown`);
      await page.getByLabel('Filter by text').fill('PHONE  region');
      const left = await shownChecks(page);
      expect(left).toContain('userinfo/phone-region-is-iso-3166');
      expect(left).not.toContain('userinfo/answers-200');
      expect(await status(page)).toBe(`${left.length} of ${all.length} checks shown`);
      const headings = await page.locator('section.checks:visible h2').allInnerTexts();
      expect(headings.join(' ')).not.toContain('What to mend 40');
      await page.getByLabel('Filter by text').fill('there is no such check');
      expect(await shownChecks(page)).toEqual([]);
      expect(await page.getByText('No check matches the filter.').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await shownChecks(page)).toEqual(all);
      expect(await page.getByText('No check matches the filter.').isVisible()).toBe(false);
    });
  });

  test('by text finds what a finding says and what a source is called', async () => {
    await withPage('/flat', {}, async ({ page }) => {
      await page.getByLabel('Filter by text').fill('earlier editions of the guide');
      expect(await shownChecks(page)).toEqual(['userinfo/has-required-members']);
      await page.getByLabel('Filter by text').fill('RFC 8259 (JSON)');
      expect(await shownChecks(page)).toEqual(['userinfo/no-byte-order-mark', 'userinfo/member-names-are-unique']);
    });
  });

  test('by outcome', async () => {
    await withPage('/many', {}, async ({ page }) => {
      expect(await kindsShown(page)).toContain('violated');
      await page.getByLabel(`Violated ${manyAmount}`).uncheck();
      expect(await kindsShown(page)).not.toContain('violated');
      expect(await kindsShown(page)).toContain('warning');
      expect(await page.getByRole('heading', { name: 'What to mend' }).count()).toBe(0);
      await page.getByLabel(`Violated ${manyAmount}`).check();
      for (const label of ['Warning', 'Conforms']) await page.getByLabel(label, { exact: false }).first().uncheck();
      const left = [...(await kindsShown(page))];
      expect(left).toEqual(expect.arrayContaining(['not-judged', 'violated']));
      for (const kind of ['warning', 'conforms']) expect(left).not.toContain(kind);
    });
  });

  test('by both', async () => {
    await withPage('/flat', {}, async ({ page }) => {
      await page.getByLabel('Filter by text').fill('externalUserId');
      expect(await shownChecks(page)).toContain('userinfo/same-token-same-id');
      await page.getByLabel('Not judged', { exact: false }).uncheck();
      expect(await shownChecks(page)).toEqual(['userinfo/has-required-members', 'userinfo/other-token-other-id']);
    });
  });
});

describe('by keyboard alone', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>(
      `(({ activeElement: one }) => one.id || one.value || one.className || one.textContent.trim())(document)`,
    );

  test('everything is reached, in the order in which it is seen, and works', async () => {
    await withPage('/many', {}, async ({ page }) => {
      const amount = manyViolations().checks.length;
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('skip');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('filter-text');
      await page.keyboard.type('phone');
      expect(await status(page)).toMatch(new RegExp(`^\\d of ${amount} checks shown$`));
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('filter-reset');
      await page.keyboard.press('Enter');
      expect(await status(page)).toBe(`${amount} of ${amount} checks shown`);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('toggle-details');
      await page.keyboard.press('Space');
      expect(await page.locator('details.check[open]').count()).toBe(0);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('violated');
      await page.keyboard.press('Space');
      expect(await kindsShown(page)).not.toContain('violated');
      await page.keyboard.press('Space');
      for (let kinds = (await kindsShown(page)).size; kinds > 1; kinds -= 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const first = page.locator('details.check').first();
      expect(await holdsFocus(first.locator('summary'))).toBe(true);
      await page.keyboard.press('Enter');
      expect(await first.getAttribute('open')).toBe('');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Decision of closer-conformance, /userinfo endpoint');
    });
  });

  test('the first stop leads past the controls', async () => {
    await withPage('/many', {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await holdsFocus(page.locator('details.check summary').first())).toBe(true);
    });
  });

  test('what has the focus is not beneath the controls that stay in sight', async () => {
    await withPage('/many', {}, async ({ page }) => {
      await page.locator('details.check summary').nth(20).focus();
      for (let step = 0; step < 12; step += 1) await page.keyboard.press('Shift+Tab');
      const [focus, bar] = await page.evaluate<[number, number]>(
        `[document.activeElement.getBoundingClientRect().top, document.querySelector('.toolbar').getBoundingClientRect().bottom]`,
      );
      expect(focus).toBeGreaterThanOrEqual(bar);
    });
  });
});

describe('opening and closing', () => {
  test('all that is shown, at once', async () => {
    await withPage('/flat', {}, async ({ page }) => {
      const open = page.locator('details.check[open] .id');
      await page.getByLabel('Filter by text').fill('RFC 8259 (JSON)');
      await page.getByRole('button', { name: 'Expand all' }).click();
      const shown = ['userinfo/no-byte-order-mark', 'userinfo/member-names-are-unique'];
      // What the filter hides stays as it was.
      expect(await open.allTextContents()).toEqual(['userinfo/has-required-members', ...shown]);
      await page.getByRole('button', { name: 'Collapse all' }).click();
      expect(await open.allTextContents()).toEqual(['userinfo/has-required-members']);
    });
  });

  test('a link to a check opens it, also where the filter hides it', async () => {
    await withPage('/flat', {}, async ({ page }) => {
      await page.getByLabel('Not judged', { exact: false }).uncheck();
      await page.getByRole('link', { name: 'userinfo/email-is-valid' }).click();
      const target = page.locator('details.check:target');
      expect(await target.locator('.id').textContent()).toBe('userinfo/email-is-valid');
      await expect.poll(() => target.getAttribute('open')).toBe('');
      expect(await holdsFocus(target.locator('summary'))).toBe(true);
    });
  });
});

describe('on paper', () => {
  test('everything is open, and closed again afterwards', async () => {
    await withPage('/conforming', {}, async ({ page }) => {
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      expect(await page.locator('details:not([open])').count()).toBe(0);
      await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
      expect(await page.locator('details[open]').count()).toBe(0);
    });
  });

  test('everything can be read without scripts, too, and the controls are not there', async () => {
    await withPage('/conforming', { javaScriptEnabled: false }, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      const { height = 0 } = (await page.locator('details.check .facts').first().boundingBox()) ?? {};
      expect(height).toBeGreaterThan(10);
      expect(await page.locator('.toolbar').isVisible()).toBe(false);
    });
  });
});

test('without scripts every check is there, with counts in place of the filter', async () => {
  await withPage('/many', { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.locator('details.check:visible').count()).toBe(manyViolations().checks.length);
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    expect(await page.locator('.counts').textContent()).toContain(`Violated ${manyAmount}`);
  });
});

test.each([320, 390, 1280])('nothing makes the page scroll sideways at a width of %i', async (width) => {
  for (const path of ['/many', '/hostile']) {
    await withPage(path, { viewport: { width, height: 800 } }, async ({ page }) => {
      await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    });
  }
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

describe.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', (colorScheme) => {
  test.each([
    ['/many', 1280],
    ['/many', 390],
    ['/unreachable', 1280],
    ['/crashed', 1280],
    ['/hostile', 1280],
  ])('%s at a width of %i', async (path, width) => {
    await withPage(path, { colorScheme, viewport: { width, height: 800 } }, async ({ page }) => {
      await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeResult>('axe.run({ resultTypes: ["violations"] })');
      expect(
        violations.flatMap(({ id, impact, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${impact} ${id} at ${target.join(' ')}: ${failureSummary}`),
        ),
      ).toEqual([]);
    });
  });
});
