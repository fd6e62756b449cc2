import { describe, expect, test } from 'vitest';
import { requirements } from '../../src/generated/requirements.ts';
import type { Report } from '../../src/model/report.ts';
import type { Requirement } from '../../src/model/requirement.ts';
import { github } from '../../src/reporters/github.ts';
import { html } from '../../src/reporters/html.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { checkOf } from '../support/check-of.ts';
import { sampleReport } from '../support/sample-report.ts';

const own = 'https://www.npmjs.com/package/closer-conformance';

test('a decision is not said to stand in the guide, which is silent', () => {
  const wrong = Object.values<Requirement>(requirements).filter(
    ({ source, reason }) => (source.id === 'decision') !== (source.url === own) || (source.url === own && !reason),
  );
  expect(wrong).toEqual([]);
});

const report = sampleReport({ answers: { 'with-token': { headers: [['Content-Type', 'text/html']] } } });
const reason = requirements['userinfo.media-type-json'].reason ?? '';

const reporters: Readonly<Record<string, (report: Report) => string>> = {
  pretty: (one) => pretty(one, { color: false }),
  markdown,
  html,
  github,
  junit,
  sarif: (one) => sarif(one, {}),
};

describe('a violated decision is shown with the reason for it', () => {
  test.each(Object.entries(reporters))('%s', (_name, write) => {
    // Less what a format puts before a character that it would else give a meaning.
    const text = write(report).replaceAll(/[\\`]/g, '').replaceAll(/\s+/g, ' ');
    expect(text).toContain(reason);
    expect(text).toContain(own);
  });

  test('and what the guide says in full has none', () => {
    const violated = sampleReport({ answers: { 'with-token': { body: { externalUserId: 'u1', userData: {} } } } });
    expect(checkOf(violated, 'userinfo/has-required-members').source).not.toHaveProperty('reason');
    expect(checkOf(report, 'userinfo/declares-json').source.reason).toBe(reason);
  });
});
