import { InternalError, UsageError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { pretty } from '../reporters/pretty.ts';
import { exitStatusOf, failureByWarnings } from './exit.ts';
import type { ReportFlags } from './options.ts';
import { linesReporter, type ReporterChoice } from './reporter-choice.ts';
import { writeStdout } from './stdout.ts';

/** What of the flags says how to report. */
type WriteFlags = Pick<ReportFlags, 'reporter' | 'maxWarnings' | 'color'>;

/**
 * Gets a report and writes it by each reporter that was chosen, to its file or to stdout.
 *
 * @returns the exit status that the report comes to
 * @throws {UsageError} where a report cannot be written; before `judge` is called where that can be known
 */
export async function judgeAndReport(flags: WriteFlags, judge: () => Promise<Report>): Promise<number> {
  await prepareReports(flags);
  const report = await judge();
  await writeReports(report, flags);
  return exitStatusOf(report, flags.maxWarnings);
}

/** To be called before a run: what would keep the reports from being written is said before anything is sent. */
export async function prepareReports({ reporter }: WriteFlags): Promise<void> {
  if (reporter === undefined) return;
  if (reporter.some(({ name }) => name === linesReporter)) {
    throw new UsageError(
      'lines-of-one',
      'The reporter ndjson writes a line for each of many targets: give it to check userinfo --targets, or to merge; json reports on one.',
    );
  }
  await (await import('./report-files.ts')).prepareReportFiles(reporter);
  if (choosesGithub(reporter)) await (await import('./step-summary.ts')).prepareStepSummary();
}

export async function writeReports(report: Report, { reporter, color, maxWarnings }: WriteFlags): Promise<void> {
  const choices: readonly ReporterChoice[] = reporter ?? [{ name: 'pretty' }];
  const exitCode = exitStatusOf(report, maxWarnings);
  const failure = failureByWarnings(report, maxWarnings);
  // Files first: a reader of stdout may close it.
  for (const { name, file } of choices) {
    if (file === undefined) continue;
    const text = await render(name, report, { color: false, exitCode, failure });
    await (await import('./report-files.ts')).writeReportFile(file, text);
  }
  if (choosesGithub(choices)) await (await import('./step-summary.ts')).appendStepSummary(report, failure);
  const toStdout = choices.find(({ file }) => file === undefined);
  if (toStdout === undefined) await sayWhereReportsAre(report, choices);
  else
    await writeStdout(
      await render(toStdout.name, report, {
        // Where there is no terminal isTTY is undefined, which a library of colours takes for a question of its own.
        color: color && process.stdout.isTTY === true && process.stdout.hasColors(),
        exitCode,
        failure,
      }),
    );
  if (failure !== undefined) process.stderr.write(`${failure}\n`);
}

/** The reporter for GitHub Actions has two outputs: the log, and the summary of the job. */
function choosesGithub(choices: readonly ReporterChoice[]): boolean {
  return choices.some(({ name }) => name === 'github');
}

interface RenderOptions {
  readonly color: boolean;
  readonly exitCode: number;
  /** Why the run fails whatever the verdict. */
  readonly failure: string | undefined;
}

/** Each reporter but the default one is loaded when it is chosen. */
async function render(
  name: ReporterChoice['name'],
  report: Report,
  { color, exitCode, failure }: RenderOptions,
): Promise<string> {
  switch (name) {
    case 'pretty':
      return pretty(report, { color, failure });
    case 'json':
      return (await import('../reporters/json.ts')).json(report);
    case 'junit':
      return (await import('../reporters/junit.ts')).junit(report, failure);
    case 'sarif':
      return (await import('../reporters/sarif.ts')).sarif(report, { exitCode, failure });
    case 'github':
      return (await import('../reporters/github.ts')).github(report, failure);
    case 'markdown':
      return (await import('../reporters/markdown.ts')).markdown(report, failure);
    case 'html':
      return (await import('../reporters/html.ts')).html(report, failure);
    case 'ndjson':
      throw new InternalError('lines-of-one', 'a report of one target was to be written by ndjson');
  }
}

/** A run that shows nothing leaves open whether it did anything. */
async function sayWhereReportsAre(report: Report, choices: readonly ReporterChoice[]): Promise<void> {
  const { escapeLine } = await import('../reporters/escape.ts');
  const files = choices.map(({ file }) => file ?? '').join(', ');
  process.stderr.write(`${escapeLine(`${report.target}: ${report.verdict}; see ${files}`)}\n`);
}
