import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/reporters/html.ts';
import { hostileTexts, reportOf } from '../support/hostile-reports.ts';
import { everyKindOfReport, manyAmount, manyViolations } from '../support/report-fixtures.ts';
import { goodBody, sampleOfBody, sampleReport, sampleUnreachable } from '../support/sample-report.ts';
import { htmlElements } from '../support/structure.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Lower case is one of the two ways to write it.
    'doctype-style': ['error', { style: 'lowercase' }],
    // White space between tags is no matter of validity.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

describe('is valid HTML', () => {
  test.each([
    ...Object.entries(everyKindOfReport()),
    ['everything hostile', reportOf(Object.values(hostileTexts).join(' '))] as const,
  ])('%s', async (_name, report) => {
    const { results } = await validator.validateString(html(report));
    const problems = results.flatMap(({ messages }) =>
      messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
    );
    expect(problems).toEqual([]);
  });
});

/** The text between the tags of the first element of a name, as it is written. */
function rawText(page: string, name: string): string {
  return new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(page)?.[1] ?? '';
}

describe('the policy', () => {
  const page = html(sampleReport());
  const policy =
    htmlElements(page).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes
      .content ?? '';

  test('lets nothing be loaded', () => {
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-[\w+/]{43}='$/),
      expect.stringMatching(/^script-src 'sha256-[\w+/]{43}='$/),
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test.each(['style', 'script'])("has the hash of the page's own %s", (name) => {
    const hash = createHash('sha256').update(rawText(page, name)).digest('base64');
    expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
  });

  test('comes before what it is about, of which there is one each', () => {
    const names = htmlElements(page).map(({ name }) => name);
    expect(names.filter((name) => name === 'style' || name === 'script')).toEqual(['style', 'script']);
    expect(names.indexOf('meta')).toBeLessThan(names.indexOf('style'));
  });
});

test('refers to nothing outside but the sources', () => {
  for (const report of Object.values(everyKindOfReport())) {
    const sources = new Set(report.checks.map(({ source }) => source.url));
    for (const { name, attributes } of htmlElements(html(report))) {
      expect(Object.keys(attributes)).not.toContain('src');
      expect(Object.keys(attributes)).not.toContain('style');
      if (attributes.href === undefined || attributes.href.startsWith('#')) continue;
      expect(name).toBe('a');
      expect(sources).toContain(attributes.href);
    }
  }
});

/** What a reader sees of a page. */
function textOf(report: Report): string {
  return html(report)
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

describe('says', () => {
  test('the verdict, on what, and how the run was', () => {
    const report = sampleReport();
    expect(textOf(report)).toContain(
      `Conforms https://id.example/userinfo No violations; ${report.summary.conforms} of ${report.checks.length} checks conform. Profile closer Contract 2.0.0 Started 2026-01-02 03:04:05 UTC Took 13 ms Tool 1.2.3`,
    );
  });

  test('what to mend, with the expected next to the actual, the fix and the source', () => {
    const text = textOf(sampleOfBody({ ...goodBody, userData: { ...goodBody.userData, id: undefined } }));
    expect(text).toContain(
      'What to mend 1 Violated The required members are there userinfo/has-required-members $.userData.id is missing at $.userData , JSON Pointer /userData Expected a string that is not empty Actual absent Fix Add the member "id" at $.userData: a string that is not empty. Level MUST Source Closer\'s guide "Widget OAuth configuration", /userinfo endpoint Requests with-token Not judged because of it userinfo/ids-are-equal',
    );
  });

  test('the JSON to return', () => {
    expect(html(sampleOfBody({ id: 'u1' }))).toContain(
      '<pre tabindex="0" aria-label="JSON to return">{\n  &quot;externalUserId&quot;: &quot;&lt;id&gt;&quot;,\n',
    );
  });

  test('what kept checks from being judged', () => {
    const report = sampleUnreachable();
    expect(textOf(report)).toContain(
      `What could not be judged ${report.summary.inconclusive} id.example refused the connection. Check that the server is running and listens on this port. Requests: with-token,`,
    );
  });

  test('of a check that nobody can go to the source of, the words alone', () => {
    const checks = sampleReport().checks.map((check) => ({
      ...check,
      source: { ...check.source, url: 'javascript:alert(1)' },
    }));
    const page = html({ ...sampleReport(), checks });
    expect(page).not.toContain('javascript:');
    expect(page).toContain('<dd>Decision of closer-conformance, /userinfo endpoint</dd>');
  });

  test('each check once, with a link to its source', () => {
    const report = manyViolations();
    const elements = htmlElements(html(report));
    const items = elements.filter(({ attributes }) => attributes.class?.split(' ')[0] === 'check');
    expect(items).toHaveLength(report.checks.length);
    expect(items.filter((item) => item.attributes['data-kind'] === 'violated')).toHaveLength(manyAmount);
    expect(elements.filter(({ attributes }) => attributes.href?.startsWith('https://'))).toHaveLength(
      report.checks.length,
    );
  });
});

describe('the waterfall', () => {
  test('has the phases one after the other, to one scale', () => {
    const page = html(
      sampleReport({
        answers: {
          'with-token': { timings: { dns: 100, connect: 200, tls: 300, send: 0, wait: 350, receive: 50, total: 1000 } },
          'with-token-again': { timings: { wait: 500, total: 500 } },
        },
      }),
    );
    const bars = htmlElements(page)
      .filter(({ name, attributes }) => name === 'rect' && attributes.class !== 'track')
      .map(({ attributes: { class: phase, x, width } }) => [phase, Number(x), Number(width)]);
    expect(bars).toEqual([
      ['dns', 0, 100],
      ['connect', 100, 200],
      ['tls', 300, 300],
      ['send', 600, 2],
      ['wait', 600, 350],
      ['receive', 950, 50],
      ['wait', 0, 500],
    ]);
  });

  test('stays within its width where phases add up to more than the whole', () => {
    const page = html(
      sampleReport({ answers: { 'with-token': { timings: { dns: 10, wait: 90, receive: 30, total: 100 } } } }),
    );
    for (const { name, attributes } of htmlElements(page)) {
      if (name === 'rect') expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(1000);
    }
  });

  test('is said in words too', () => {
    expect(
      textOf(sampleReport({ answers: { 'with-token': { timings: { dns: 1.25, wait: 90.4, total: 92 } } } })),
    ).toContain('Timings dns 1.3 ms wait 90 ms total 92 ms');
  });

  test('is not there where nothing was sent', () => {
    expect(html({ ...sampleReport(), exchanges: [] })).not.toContain('<svg');
  });
});
