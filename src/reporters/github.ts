import type { CheckReport, Report } from '../model/report.ts';
import { count } from '../wire/describe.ts';
import { clip } from './clip.ts';
import { type Digest, digest } from './digest.ts';
import { escapeCommandData, escapeCommandProperty, escapeLine } from './escape.ts';
import { wholeOf } from './place.ts';
import { plainViolation } from './plain-findings.ts';
import { summaryLine, verdictWords } from './summary-line.ts';

/**
 * The report for the log of a GitHub Actions job: the verdict, and a workflow command for each root cause, which GitHub
 * shows as an annotation of the run. GitHub shows ten errors and ten warnings of a step; the most important come first.
 *
 * @param failure why the run fails whatever the verdict
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function github(report: Report, failure?: string): string {
  const found = digest(report);
  const lines = [
    escapeLine(`${verdictWords[report.verdict]}: ${report.target} (profile ${report.profile})`),
    escapeLine(summaryLine(report, found, failure)),
    ...(failure === undefined ? [] : [command('error', 'Too many warnings', [failure])]),
    ...errors(report, found),
    ...found.warnings.map(({ check }) => violation('warning', 'Warning', check, report)),
    ...found.notes.map(({ check }) => violation('notice', 'Note', check, report)),
    ...found.waived.map(({ title, because }) =>
      command('notice', `Waived: ${title}`, [clip(because ?? 'no reason given')]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function errors(report: Report, { violations, crashed, obstacles }: Digest): readonly string[] {
  return [
    ...violations.map(({ check }) => violation('error', 'Violated', check, report)),
    ...crashed.map((check) =>
      command('error', `Crashed: ${check.id}`, [
        clip(check.because ?? 'no reason given'),
        `${report.tool.name} ${report.tool.version} failed here. Please report it to its maintainers.`,
      ]),
    ),
    ...obstacles.map(({ because, error, exchanges, checks }) =>
      command('error', error === undefined ? 'Not judged' : 'No answer', [
        clip(because),
        ...(error === undefined ? [] : [`try: ${clip(error.hint)}`]),
        ...(exchanges.length === 0 ? [] : [`requests: ${exchanges.join(', ')}`]),
        `not judged: ${count(checks.length, 'check')}`,
      ]),
    ),
  ];
}

type Level = 'error' | 'warning' | 'notice';

function violation(level: Level, label: string, check: CheckReport, report: Report): string {
  return command(level, `${label}: ${check.title}`, plainViolation(check, wholeOf(report)));
}

function command(level: Level, title: string, lines: readonly string[]): string {
  return `::${level} title=${escapeCommandProperty(clip(title, 200))}::${escapeCommandData(lines)}`;
}
