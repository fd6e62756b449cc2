import { isBlockedBy } from '../engine/blocked.ts';
import { type Weight, weightOf } from '../engine/weight.ts';
import type { TransportError } from '../model/exchange.ts';
import type { CheckReport, Report } from '../model/report.ts';

/** A violated check and those that could not be judged because of it. */
export interface Violation {
  readonly check: CheckReport;
  readonly blocked: readonly CheckReport[];
}

/** One reason for which checks could not be judged, most often a request that came to nothing. */
export interface Obstacle {
  readonly because: string;
  /** What the transport says; absent where the reason lies elsewhere. */
  readonly error?: TransportError;
  /** Names of the exchanges that failed with this error. */
  readonly exchanges: readonly string[];
  readonly checks: readonly CheckReport[];
}

/** Checks that do not apply, for one and the same reason. */
export interface NotApplicable {
  readonly because: string;
  readonly checks: readonly CheckReport[];
}

/** A report by root cause, in the order in which a person wants to read it. */
export interface Digest {
  /** Violations that fail the run. */
  readonly violations: readonly Violation[];
  readonly crashed: readonly CheckReport[];
  readonly obstacles: readonly Obstacle[];
  /** Violated SHOULDs, and MUSTs that do not fail the run in this profile. */
  readonly warnings: readonly Violation[];
  /** Violated MAYs: allowed, and worth a word. */
  readonly notes: readonly Violation[];
  readonly waived: readonly CheckReport[];
  readonly conforming: readonly CheckReport[];
  readonly notApplicable: readonly NotApplicable[];
  /** Blocked by a check that is not itself among the violations. */
  readonly blockedElsewhere: readonly CheckReport[];
}

/** What to try where a check was not judged, for a request that came to nothing; undefined where the reason lies elsewhere. */
export function hintFor({ outcome, because }: CheckReport, { exchanges }: Report): string | undefined {
  if (outcome !== 'inconclusive') return undefined;
  return exchanges.find(({ error }) => error?.message === because)?.error?.hint;
}

export function digest(report: Report): Digest {
  const { checks } = report;
  const having = (outcome: CheckReport['outcome']): readonly CheckReport[] =>
    checks.filter((check) => check.outcome === outcome);
  const blocked = having('blocked');
  const violations = having('violates').map((check) => ({
    check,
    blocked: blocked.filter((other) => isBlockedBy(other, check.id)),
  }));
  const weighing = (weight: Weight): readonly Violation[] =>
    violations.filter(({ check }) => weightOf(check) === weight);
  return {
    violations: weighing('failure'),
    crashed: having('crashed'),
    obstacles: obstacles(report, having('inconclusive')),
    warnings: weighing('warning'),
    notes: weighing('note'),
    waived: having('waived'),
    conforming: having('conforms'),
    notApplicable: byReason(having('not-applicable')),
    blockedElsewhere: blocked.filter(
      (check) => !violations.some((violation) => isBlockedBy(check, violation.check.id)),
    ),
  };
}

function obstacles({ exchanges }: Report, inconclusive: readonly CheckReport[]): readonly Obstacle[] {
  return byReason(inconclusive).map(({ because, checks }) => {
    const failed = exchanges.filter(({ error }) => error?.message === because);
    const error = failed[0]?.error;
    return {
      because,
      ...(error === undefined ? {} : { error }),
      exchanges: failed.map(({ name }) => name),
      checks,
    };
  });
}

function byReason(
  checks: readonly CheckReport[],
): readonly { readonly because: string; readonly checks: readonly CheckReport[] }[] {
  const reasons = new Map<string, CheckReport[]>();
  for (const check of checks) {
    const because = check.because ?? 'no reason given';
    const same = reasons.get(because);
    if (same === undefined) reasons.set(because, [check]);
    else same.push(check);
  }
  return [...reasons].map(([because, same]) => ({ because, checks: same }));
}
