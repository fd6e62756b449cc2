import pc from 'picocolors';
import type { Report } from '../model/report.ts';
import { type Digest, digest } from './digest.ts';
import { wholeOf } from './place.ts';
import { crashBlock, obstacleBlock, violationBlock } from './pretty/blocks.ts';
import { countLines } from './pretty/counts.ts';
import { prose } from './pretty/layout.ts';
import { requestLines } from './pretty/requests.ts';
import { verdictLine } from './pretty/verdict.ts';
import { summaryLine, warningsTitle } from './summary-line.ts';

export interface PrettyOptions {
  /** Whether to colour with ANSI escape sequences. */
  readonly color: boolean;
  /** Why the run fails whatever the verdict. */
  readonly failure?: string | undefined;
}

/**
 * The report for people, in 80 columns: the verdict, what to mend, what to know, what passed, and how to repeat each
 * request by hand. One root cause is one block.
 */
export function pretty(report: Report, { color, failure }: PrettyOptions): string {
  const colors = pc.createColors(color);
  const found = digest(report);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', colors.bold(title), ...lines];
  const lines = [
    verdictLine(report, colors),
    ...prose(summaryLine(report, found, failure)),
    ...section('What to mend', toMend(report, found, colors)),
    ...section('A fault of ours', ourFaults(report, found, colors)),
    ...section(warningsTitle('Warnings and notes', failure), toKnow(report, found, colors)),
    ...section('The checks', countLines(report, found)),
    ...section('The requests, to repeat by hand', requestLines(report)),
  ];
  return `${lines.join('\n')}\n`;
}

type Colors = ReturnType<typeof pc.createColors>;

function toMend(report: Report, { violations, obstacles }: Digest, { red, yellow }: Colors): readonly string[] {
  return [
    ...violations.flatMap((violation) => violationBlock(violation, 'VIOLATED', red, wholeOf(report))),
    ...obstacles.flatMap((obstacle) => obstacleBlock(obstacle, yellow)),
  ];
}

function toKnow(report: Report, { warnings, notes }: Digest, { yellow, cyan }: Colors): readonly string[] {
  return [
    ...warnings.flatMap((warning) => violationBlock(warning, 'WARNING', yellow, wholeOf(report))),
    ...notes.flatMap((note) => violationBlock(note, 'NOTE', cyan, wholeOf(report))),
  ];
}

function ourFaults({ tool, exchanges }: Report, { crashed }: Digest, { magenta }: Colors): readonly string[] {
  if (crashed.length === 0) return [];
  return [
    ...crashed.flatMap((check) => crashBlock(check, magenta)),
    '',
    ...prose(
      `${tool.name} ${tool.version} failed here, and not the ${exchanges.length === 0 ? 'document' : 'endpoint'}. ` +
        'Please report it to the maintainers of the package, with the lines above and the report of --reporter json, ' +
        'which holds no credentials.',
      2,
    ),
  ];
}
