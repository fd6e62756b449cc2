import { summarise } from '../../engine/summary.ts';
import type { Target, TargetError, TargetResult } from '../../model/target.ts';
import { safeUrl } from './safe-url.ts';

export interface TargetFailure extends TargetError {
  readonly exitStatus: 3 | 70;
  readonly startedAt: Date;
  readonly durationMs: number;
}

/** The result of a target of which nothing was judged: it says why, so that nothing is missing from a report. */
export function failedResult(
  { id, url, tokenVariable }: Target,
  { exitStatus, startedAt, durationMs, code, message }: TargetFailure,
): TargetResult {
  return {
    schemaVersion: 1,
    id,
    target: safeUrl(url),
    tokenVariable,
    verdict: 'inconclusive',
    exitStatus,
    startedAt: startedAt.toISOString(),
    durationMs,
    summary: summarise([]),
    checks: [],
    error: { code, message },
  };
}
