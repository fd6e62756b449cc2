import type { CheckId, RequirementId } from '../../generated/requirements.ts';
import type { Check, EvidenceOf, Exchanges, Gathered, Judgement, Lack, Need, Needs } from '../../model/check.ts';
import type { Probe } from '../../model/probe.ts';
import type { Verdict } from '../../model/verdict.ts';

/** A check as its file writes it. Level and source come from the ledger, by `requirement`. */
export interface CheckDefinition<N extends Needs> {
  readonly id: CheckId;
  readonly title: string;
  readonly requirement: RequirementId;
  readonly needs: N;
  /** Judges the evidence. Where some of it is lacking only a violation counts, so a check never passes for want of evidence. */
  readonly judge: (evidence: EvidenceOf<N>) => Verdict;
}

export function defineCheck<const N extends Needs>(definition: CheckDefinition<N>): Check {
  const { id, title, requirement, needs, judge } = definition;
  return {
    id,
    title,
    requirement,
    probes: probesOf(needs),
    ...(Object.values(needs).every((need) => need.contentAlone) ? { contentAlone: true } : {}),
    judge(exchanges): Judgement {
      const gathered = gatherAll(needs, exchanges);
      if (!('evidence' in gathered)) return unjudged(gathered);
      const verdict = judge(gathered.evidence);
      return gathered.lacking === undefined || verdict.outcome === 'violates' ? verdict : unjudged(gathered.lacking);
    },
  };
}

function unjudged(lack: Lack): Judgement {
  if ('blockedBy' in lack) return { outcome: 'blocked', by: lack.blockedBy };
  if ('inconclusive' in lack) return { outcome: 'inconclusive', because: lack.inconclusive };
  return { outcome: 'not-applicable', because: lack.notApplicable };
}

function probesOf(needs: Needs): readonly Probe[] {
  return [...new Set(Object.values(needs).flatMap((need) => need.probes))];
}

function gatherAll<N extends Needs>(needs: N, exchanges: Exchanges): Gathered<EvidenceOf<N>> {
  const evidence: Record<string, unknown> = {};
  let lacking: Lack | undefined;
  for (const [name, need] of Object.entries<Need<unknown>>(needs)) {
    const gathered = need.gather(exchanges);
    if (!('evidence' in gathered)) return gathered;
    evidence[name] = gathered.evidence;
    lacking ??= gathered.lacking;
  }
  // Every key of `needs` was filled from the need of that name, which is what EvidenceOf says; TypeScript cannot follow the loop.
  return { evidence: evidence as EvidenceOf<N>, ...(lacking === undefined ? {} : { lacking }) };
}
