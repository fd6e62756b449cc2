import type { Target, TargetExitStatus, TargetResult } from '../model/target.ts';
import { exitStatus } from './exit-status.ts';

/** What of a result is counted; small, so that a run may keep it of each target. */
export type Counted = Pick<TargetResult, 'verdict' | 'exitStatus'>;

/** What many results come to. */
export class Tally {
  readonly verdicts: Record<TargetResult['verdict'], number> = { conforms: 0, violates: 0, inconclusive: 0 };
  readonly #exitStatuses = new Map<TargetExitStatus, number>();
  readonly #violated = new Map<string, { readonly title: string; targets: number }>();
  readonly #failing: Target['id'][] = [];
  readonly #unjudged: UnjudgedTarget[] = [];

  get total(): number {
    return this.verdicts.conforms + this.verdicts.violates + this.verdicts.inconclusive;
  }

  /** Ids of the targets that fail the run, the first `mostIds` of them. */
  get failing(): readonly string[] {
    return this.#failing;
  }

  /** How many targets fail the run: they violate, or have too many warnings. */
  get failures(): number {
    return this.#exitStatuses.get(exitStatus.violates) ?? 0;
  }

  /** The targets that could not be judged, the first `mostIds` of them. */
  get unjudged(): readonly UnjudgedTarget[] {
    return this.#unjudged;
  }

  /** How many targets could not be judged. */
  get unjudgedTotal(): number {
    return unjudgedStatuses.reduce((sum: number, status) => sum + (this.#exitStatuses.get(status) ?? 0), 0);
  }

  /** Counts a result that is read in full. */
  add(result: TargetResult): void {
    this.count(result);
    if (result.exitStatus === exitStatus.violates && this.#failing.length < mostIds) this.#failing.push(result.id);
    if (unjudgedStatuses.includes(result.exitStatus) && this.#unjudged.length < mostIds)
      this.#unjudged.push({ id: result.id, because: whyUnjudged(result) });
    for (const { id, title, outcome, gates } of result.checks) {
      if (outcome !== 'violates' || !gates) continue;
      const known = this.#violated.get(id);
      if (known === undefined) this.#violated.set(id, { title, targets: 1 });
      else known.targets += 1;
    }
  }

  /** Counts what is known of a result. */
  count({ verdict, exitStatus: status }: Counted): void {
    this.verdicts[verdict] += 1;
    this.#exitStatuses.set(status, (this.#exitStatuses.get(status) ?? 0) + 1);
  }

  /** The checks that fail targets, the commonest first. */
  violated(): readonly ViolatedCheck[] {
    return [...this.#violated]
      .map(([id, { title, targets }]) => ({ id, title, targets }))
      .sort((a, b) => b.targets - a.targets || a.id.localeCompare(b.id));
  }

  /** The exit status of the run, in the order in which a single one has them. */
  exitStatus(): TargetExitStatus {
    const order = [exitStatus.violates, exitStatus.internal, exitStatus.inconclusive] as const;
    return order.find((status) => this.#exitStatuses.has(status)) ?? exitStatus.conforms;
  }
}

export interface UnjudgedTarget {
  readonly id: string;
  readonly because: string;
}

/** The first reason: most often it is the one of all checks. */
function whyUnjudged({ error, checks }: TargetResult): string {
  const unjudged = checks.find(({ outcome }) => outcome === 'inconclusive' || outcome === 'crashed');
  return error?.message ?? unjudged?.because ?? 'no reason given';
}

export interface ViolatedCheck {
  readonly id: string;
  readonly title: string;
  /** How many targets violate it. */
  readonly targets: number;
}

/** Those of a target that could not be judged. */
const unjudgedStatuses: readonly TargetExitStatus[] = [exitStatus.inconclusive, exitStatus.internal];

/** A list for people ends somewhere. */
const mostIds = 20;
