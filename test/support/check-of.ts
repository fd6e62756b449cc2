import type { CheckReport, Report } from '../../src/model/report.ts';

/** What a check came to in a report that has to have it. */
export function checkOf(report: Report, id: string): CheckReport {
  const found = report.checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`the report has no check ${id}`);
  return found;
}
