import type { CheckReport, Report } from '../../model/report.ts';
import { clip } from '../clip.ts';
import { hintFor } from '../digest.ts';
import { escapeSarifMessage } from '../escape.ts';

interface Invocation {
  readonly exitCode: number | undefined;
  readonly failure: string | undefined;
}

/** How the run went: what could not be judged, what crashed and what was waived is said here, not as results. */
export function invocationOf(report: Report, { exitCode, failure }: Invocation): object {
  const notifications = report.checks.flatMap((check) => notificationOf(check, report));
  return {
    executionSuccessful: report.verdict !== 'inconclusive',
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(failure === undefined ? {} : { exitCodeDescription: failure }),
    startTimeUtc: report.startedAt,
    endTimeUtc: endOf(report),
    ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
  };
}

function notificationOf(check: CheckReport, report: Report): readonly object[] {
  const level = notificationLevel(check);
  if (level === undefined) return [];
  const hint = hintFor(check, report);
  const lines = [
    `${check.outcome}: ${clip(check.because ?? 'no reason given')}`,
    ...(hint === undefined ? [] : [`try: ${clip(hint)}`]),
  ];
  return [
    {
      level,
      message: { text: escapeSarifMessage(lines) },
      associatedRule: { id: check.id },
    },
  ];
}

function notificationLevel({ outcome, gates }: CheckReport): 'error' | 'warning' | 'note' | undefined {
  switch (outcome) {
    case 'crashed':
      return 'error';
    case 'inconclusive':
    case 'blocked':
      return gates ? 'warning' : 'note';
    case 'waived':
      return 'note';
    default:
      return undefined;
  }
}

function endOf({ startedAt, durationMs }: Report): string {
  return new Date(Date.parse(startedAt) + durationMs).toISOString();
}
