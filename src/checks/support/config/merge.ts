import { type Finding, type Verdict, violatesWith } from '../../../model/verdict.ts';

/** One verdict over several exchanges: a defect that shows in many is reported where it showed first. */
export function mergeVerdicts(verdicts: readonly { readonly exchange: string; readonly verdict: Verdict }[]): Verdict {
  const findings = verdicts.flatMap(({ exchange, verdict }): readonly Finding[] =>
    verdict.outcome === 'violates' ? verdict.findings.map((finding) => ({ ...finding, exchange })) : [],
  );
  const first = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.pointer, finding.message]);
    if (!first.has(key)) first.set(key, finding);
  }
  return violatesWith([...first.values()]);
}
