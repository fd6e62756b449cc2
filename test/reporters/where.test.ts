import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { github } from '../../src/reporters/github.ts';
import { html } from '../../src/reporters/html.ts';
import { junit } from '../../src/reporters/junit.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sampleReport } from '../support/sample-report.ts';

const letIn = { status: 200, headers: [['Content-Type', 'text/html']] } as const;
const report = sampleReport({
  answers: {
    'with-token': { headers: [['Content-Type', 'text/html']] },
    'without-token': letIn,
    'with-unknown-token': letIn,
  },
});

const reporters: Readonly<Record<string, (report: Report) => string>> = {
  pretty: (one) => pretty(one, { color: false }),
  markdown,
  html,
  github,
  junit,
};

describe('a finding that is at no place in the body names what it is about', () => {
  test.each(Object.entries(reporters))('%s', (_name, write) => {
    const text = write(report).replaceAll(/\s+/g, ' ');
    expect(text).toMatch(/(?:at|Place|at:):? +the header Content-Type/);
    expect(text).toContain('the status (request without-token)');
    expect(text).not.toContain('JSON Pointer ""');
    expect(text).not.toContain('as a whole');
  });

  test('the JSON report keeps pointer and path beside it', () => {
    const finding = report.checks.find(({ id }) => id === 'userinfo/declares-json')?.findings[0];
    expect(finding).toMatchObject({ pointer: '', path: '$', where: 'the header Content-Type' });
  });
});
