import type { CheckReport } from '../model/report.ts';

/** Why a check is blocked, as a report says it. */
export function blockedBecause(id: string): string {
  return `${id} is violated`;
}

/** Whether a check is blocked by another; a report, which may have been read from a file, says so in its reason alone. */
export function isBlockedBy({ outcome, because }: CheckReport, id: string): boolean {
  return outcome === 'blocked' && because === blockedBecause(id);
}
