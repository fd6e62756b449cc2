import type { CheckReport, ExchangeReport, Report } from '../model/report.ts';
import { summarise, verdictOf } from './summary.ts';

/** Several reports as one; exchanges are named after their subject, since two subjects may have exchanges of one name. */
export function mergeReports(reports: readonly [Report, ...Report[]]): Report {
  const [first, ...others] = reports;
  if (others.length === 0) return first;
  const checks = reports.flatMap((report) => report.checks.map((check) => renamed(check, report.subject)));
  return {
    ...first,
    subject: 'all',
    target: reports.map(({ target }) => target).join(', '),
    durationMs: reports.reduce((sum, { durationMs }) => sum + durationMs, 0),
    verdict: verdictOf(checks),
    summary: summarise(checks),
    checks,
    exchanges: reports.flatMap((report) =>
      report.exchanges.map((exchange): ExchangeReport => ({ ...exchange, name: `${report.subject}/${exchange.name}` })),
    ),
  };
}

function renamed(check: CheckReport, subject: string): CheckReport {
  return { ...check, exchanges: check.exchanges.map((name) => `${subject}/${name}`) };
}
