import type { Report } from '../model/report.ts';
import { count } from '../wire/describe.ts';
import { weightOf } from './weight.ts';

/** Exit statuses of the command. */
export const exitStatus = {
  conforms: 0,
  violates: 1,
  usage: 2,
  inconclusive: 3,
  internal: 70,
  interrupted: 130,
} as const;

/** The exit status of a run: violations come first, then a crash of ours, then what could not be judged. */
export function exitStatusOf(report: Report, maxWarnings?: number): 0 | 1 | 3 | 70 {
  if (report.verdict === 'violates' || failureByWarnings(report, maxWarnings) !== undefined) return exitStatus.violates;
  if (report.summary.crashed > 0) return exitStatus.internal;
  return report.verdict === 'inconclusive' ? exitStatus.inconclusive : exitStatus.conforms;
}

/** Why a run fails by its warnings, whatever its verdict, as a sentence; undefined where it does not. */
export function failureByWarnings(report: Report, maxWarnings: number | undefined): string | undefined {
  const warnings = warningsOf(report);
  if (maxWarnings === undefined || warnings <= maxWarnings) return undefined;
  return `The run fails: ${count(warnings, 'warning')}, and --max-warnings is ${maxWarnings}.`;
}

/** How many warnings count against --max-warnings. A note, a MAY that is not taken up, does not: it is allowed. */
function warningsOf({ checks }: Report): number {
  return checks.filter((check) => check.outcome === 'violates' && weightOf(check) === 'warning').length;
}
