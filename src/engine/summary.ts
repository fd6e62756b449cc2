import type { CheckReport, Report, Summary } from '../model/report.ts';

export function summarise(checks: readonly CheckReport[]): Summary {
  const count = (is: (check: CheckReport) => boolean): number => checks.filter(is).length;
  return {
    conforms: count(({ outcome }) => outcome === 'conforms'),
    violates: count(({ outcome, gates }) => outcome === 'violates' && gates),
    warnings: count(({ outcome, gates }) => outcome === 'violates' && !gates),
    notApplicable: count(({ outcome }) => outcome === 'not-applicable'),
    blocked: count(({ outcome }) => outcome === 'blocked'),
    inconclusive: count(({ outcome }) => outcome === 'inconclusive'),
    crashed: count(({ outcome }) => outcome === 'crashed'),
    waived: count(({ outcome }) => outcome === 'waived'),
  };
}

/** Violated where one gating requirement is; inconclusive where one could not be judged; else it conforms. */
export function verdictOf(checks: readonly CheckReport[]): Report['verdict'] {
  const gating = checks.filter(({ gates }) => gates);
  if (gating.some(({ outcome }) => outcome === 'violates')) return 'violates';
  const undecided = gating.some(({ outcome }) => outcome === 'inconclusive' || outcome === 'blocked');
  return undecided || checks.some(({ outcome }) => outcome === 'crashed') ? 'inconclusive' : 'conforms';
}
