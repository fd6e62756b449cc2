import type { TargetResult } from '../../src/model/target.ts';
import { sampleOfBody, sampleReport, sampleUnreachable } from './sample-report.ts';

const reports = {
  conforms: sampleReport(),
  violates: sampleOfBody({ externalUserId: 'u1', userData: { id: 5 } }),
  inconclusive: sampleUnreachable(),
};
const exitStatuses = { conforms: 0, violates: 1, inconclusive: 3 } as const;

/** A result of a target with a verdict, out of a report that has it. */
export function sampleResult(
  id: string,
  verdict: TargetResult['verdict'] = 'conforms',
  more: Partial<TargetResult> = {},
): TargetResult {
  const { startedAt, durationMs, summary, checks } = reports[verdict];
  return {
    schemaVersion: 1,
    id,
    target: `https://${encodeURIComponent(id)}.example/userinfo`,
    tokenVariable: 'ACME_TOKEN',
    verdict,
    exitStatus: exitStatuses[verdict],
    startedAt,
    durationMs,
    summary,
    checks: checks.filter(({ outcome }) => outcome !== 'conforms' && outcome !== 'not-applicable'),
    ...more,
  };
}
