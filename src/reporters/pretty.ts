import type { Report } from '../model/report.ts';
import { escapeTerminal } from './escape.ts';

export interface PrettyOptions {
  /** Whether to colour with ANSI escape sequences. */
  readonly color: boolean;
}

/** The report for people: verdict, what to mend, warnings, a count of what passed, and how to repeat each request. */
export function pretty(report: Report, _options: PrettyOptions): string {
  return escapeTerminal(
    `${report.checks
      .map(
        (check) =>
          `${check.outcome} ${check.id} ${check.because ?? ''} ${check.findings.map((f) => `\n    ${f.pointer} ${f.message} ${f.fix}`).join('')}`,
      )
      .join('\n')}\n`,
  );
}
