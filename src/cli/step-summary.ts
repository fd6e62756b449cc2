import type { Report } from '../model/report.ts';
import { appendReportFile, prepareFile } from './report-files.ts';

/** Sees to it, before anything is sent, that the summary can be written. */
export async function prepareStepSummary(): Promise<void> {
  const file = summaryFile();
  if (file !== undefined) await prepareFile(file);
}

/**
 * Appends the report to the summary of the job that this runs in; elsewhere than in GitHub Actions it does nothing.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
export async function appendStepSummary(report: Report, failure: string | undefined): Promise<void> {
  const file = summaryFile();
  if (file === undefined) return;
  const { markdown } = await import('../reporters/markdown.ts');
  await appendReportFile(file, `${markdown(report, failure)}\n`);
}

function summaryFile(): string | undefined {
  const file = process.env.GITHUB_STEP_SUMMARY;
  return file === '' ? undefined : file;
}
