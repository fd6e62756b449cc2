import { expect, test } from 'vitest';
import type { RetryAfter } from '../../src/model/exchange.ts';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/reporters/html.ts';
import { markdown } from '../../src/reporters/markdown.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { sampleReport } from '../support/sample-report.ts';

function withWait(retryAfter: RetryAfter): Report {
  const report = sampleReport();
  return {
    ...report,
    exchanges: report.exchanges.map((exchange) =>
      exchange.name === 'without-token' ? { ...exchange, retryAfter } : exchange,
    ),
  };
}

const reporters: Readonly<Record<string, (report: Report) => string>> = {
  pretty: (report) => pretty(report, { color: false }).replaceAll(/\s+/g, ' '),
  markdown,
  html,
};

test.each(Object.entries(reporters))('%s says what a request waited for', (_name, write) => {
  expect(write(sampleReport())).not.toContain('waited');
  expect(write(withWait({ times: 1, waitedMs: 2000 })).match(/waited 2 s as Retry-After asked/g)).toHaveLength(1);
  expect(write(withWait({ times: 2, waitedMs: 500 }))).toContain('waited 0.5 s as Retry-After asked, in 2 waits');
  expect(write(withWait({ times: 3, waitedMs: 750 }))).toContain('waited 0.8 s as Retry-After asked, in 3 waits');
});
