import type { CheckReport, Report } from '../model/report.ts';
import { count } from '../wire/describe.ts';
import { clip } from './clip.ts';
import { type Digest, digest, type Obstacle } from './digest.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';
import { exchangeLines } from './markdown/exchanges.ts';
import { violationSection } from './markdown/findings.ts';
import { wholeOf } from './place.ts';
import { summaryLine, verdictWords, warningsTitle } from './summary-line.ts';

/** GitHub takes job summaries of at most 1 MiB; this leaves room for what is said of the rest. */
const mostBytes = 900_000;

/**
 * The report as GitHub-flavoured Markdown: verdict, what to mend, warnings, counts and exchanges. It has no raw HTML,
 * and what may be remote stands in code spans and code blocks.
 *
 * @param failure why the run fails whatever the verdict
 */
export function markdown(report: Report, failure?: string): string {
  const found = digest(report);
  const head = [
    `## ${verdictWords[report.verdict]}: ${codeSpan(clip(report.target))}`,
    '',
    `${summaryLine(report, found, failure)} Profile ${report.profile}, contract ${escapeMarkdown(report.contract.edition)}.`,
    '',
  ];
  const tail = [...counts(report, found), ...section('Requests', exchangeLines(report))];
  return `${[...head, ...fitting(details(report, found, failure), bytesOf([...head, ...tail])), ...tail].join('\n').trimEnd()}\n`;
}

/** Blocks of lines, as far as there is room for them beside what takes up some of it already. */
function fitting(blocks: readonly (readonly string[])[], taken: number): readonly string[] {
  let room = mostBytes - taken;
  const fit: string[] = [];
  for (const block of blocks) {
    room -= bytesOf(block);
    if (room < 0) return [...fit, 'There is more, which does not fit here; the JSON report has it all.', ''];
    fit.push(...block);
  }
  return fit;
}

function bytesOf(lines: readonly string[]): number {
  return new TextEncoder().encode(lines.join('\n')).length + 1;
}

function details(report: Report, found: Digest, failure: string | undefined): readonly (readonly string[])[] {
  const { violations, obstacles, crashed, warnings, notes } = found;
  const whole = wholeOf(report);
  return [
    ...titled('What to mend', [
      ...violations.map((violation) => violationSection(violation, 'Violated', whole)),
      ...obstacles.map(obstacleSection),
    ]),
    ...titled('A fault of ours', crashed.length === 0 ? [] : [crashSection(crashed, report)]),
    ...titled(warningsTitle('Warnings and notes', failure), [
      ...warnings.map((violation) => violationSection(violation, 'Warning', whole)),
      ...notes.map((violation) => violationSection(violation, 'Note', whole)),
    ]),
  ];
}

function titled(title: string, [first, ...rest]: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return first === undefined ? [] : [[...section(title, first)], ...rest];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function obstacleSection({ because, error, exchanges, checks }: Obstacle): readonly string[] {
  return [
    `### ${error === undefined ? 'Not judged' : 'No answer'}: ${escapeMarkdown(clip(because))}`,
    '',
    ...(error === undefined ? [] : [`- Try: ${escapeMarkdown(clip(error.hint))}`]),
    ...(exchanges.length === 0 ? [] : [`- Requests: ${exchanges.map(codeSpan).join(', ')}`]),
    `- Not judged: ${checks.length > 3 ? count(checks.length, 'check') : idList(checks)}`,
    '',
  ];
}

function crashSection(crashed: readonly CheckReport[], { tool }: Report): readonly string[] {
  return [
    ...crashed.map(({ id, because }) => `- ${codeSpan(id)}: ${escapeMarkdown(clip(because ?? 'no reason given'))}`),
    '',
    `${tool.name} ${escapeMarkdown(tool.version)} failed here. Please report it to its maintainers, with the JSON report, which holds no credentials.`,
    '',
  ];
}

/** How many checks came to what; of those that do not apply or are waived, why. */
function counts(
  report: Report,
  { notApplicable, waived, blockedElsewhere, warnings, notes }: Digest,
): readonly string[] {
  const { summary } = report;
  const rows: readonly [string, number][] = [
    ['Conform', summary.conforms],
    ['Violated', summary.violates],
    ['Warnings', warnings.length],
    ['Notes', notes.length],
    ['Not judged, for resting on a violated check', summary.blocked],
    ['Not judged, for want of evidence', summary.inconclusive],
    ['Crashed', summary.crashed],
    ['Waived', summary.waived],
    ['Not applicable', summary.notApplicable],
  ];
  const reasons = [
    ...notApplicable.map(({ because, checks }) => ({ because, checks })),
    ...[...waived, ...blockedElsewhere].map((check) => ({
      because: check.because ?? 'no reason given',
      checks: [check],
    })),
  ];
  return [
    '## The checks',
    '',
    '| Outcome | Checks |',
    '| --- | ---: |',
    ...rows.filter(([, amount]) => amount > 0).map(([outcome, amount]) => `| ${outcome} | ${amount} |`),
    '',
    ...reasons.map(({ because, checks }) => `- ${idList(checks)}: ${escapeMarkdown(clip(because))}`),
    ...(reasons.length === 0 ? [] : ['']),
  ];
}

function idList(checks: readonly CheckReport[]): string {
  return checks.map(({ id }) => codeSpan(id)).join(', ');
}
