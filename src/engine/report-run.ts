import type { Check } from '../model/check.ts';
import type { Profile, Report } from '../model/report.ts';
import type { RecordedRun } from '../model/run.ts';
import { judgeChecks } from './judge.ts';
import { buildReport } from './report.ts';

export interface JudgingOptions {
  readonly tool: { readonly name: string; readonly version: string };
  readonly profile: Profile;
  readonly showValues: boolean;
  /** Takes every credential out of a text. */
  readonly redact: (text: string) => string;
}

/** Judges what a run recorded: the same run gives the same report, whenever and wherever it is judged. */
export function reportRun(run: RecordedRun, checks: readonly Check[], options: JudgingOptions): Report {
  const { results, ...facts } = run;
  return buildReport(judgeChecks(checks, results), results, { ...facts, ...options });
}
