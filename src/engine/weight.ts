import type { CheckReport } from '../model/report.ts';

/** What a violation does to a run: it fails it, or is a warning; or it is allowed, and noted. */
export type Weight = 'failure' | 'warning' | 'note';

/** How a violation of a check weighs, or would. A SHOULD is a warning, and so is a MUST that does not gate in this profile. */
export function weightOf({ gates, level }: Pick<CheckReport, 'gates' | 'level'>): Weight {
  if (gates) return 'failure';
  return level === 'MAY' ? 'note' : 'warning';
}
