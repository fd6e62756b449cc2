import type { Check, Exchanges, Judgement } from '../model/check.ts';
import { InternalError } from '../model/errors.ts';
import type { ProbeResult } from '../model/exchange.ts';

/** A check's judgement, where need be traced to its root cause; or the fault of ours that kept it from judging. */
export interface Judged {
  readonly check: Check;
  readonly judgement: Judgement | { readonly outcome: 'crashed'; readonly because: string };
}

/** Judges the checks over recorded exchanges. A check that throws is reported as crashed and stops no other. */
export function judgeChecks(checks: readonly Check[], results: readonly ProbeResult[]): readonly Judged[] {
  const byName = new Map(results.map((result) => [result.name, result]));
  const exchanges: Exchanges = (probe) =>
    byName.get(probe.name) ?? {
      name: probe.name,
      notSent: `the exchange "${probe.name}" is not there`,
      expected: false,
    };
  const judged = new Map(checks.map((check) => [check.id, { check, judgement: judgeOne(check, exchanges) }]));
  return [...judged.values()].map(({ check, judgement }) => ({ check, judgement: traced(judgement, judged) }));
}

function judgeOne(check: Check, exchanges: Exchanges): Judged['judgement'] {
  try {
    return check.judge(exchanges);
  } catch (error) {
    return crashed(error);
  }
}

function crashed(error: unknown): Judged['judgement'] {
  return { outcome: 'crashed', because: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Follows `blocked` to the check that is wrong in itself, and takes over what kept that one from being judged. */
function traced(
  judgement: Judged['judgement'],
  judged: ReadonlyMap<string, { judgement: Judged['judgement'] }>,
): Judged['judgement'] {
  let current = judgement;
  for (let steps = 0; current.outcome === 'blocked'; steps += 1) {
    const { by } = current;
    const cause = judged.get(by)?.judgement;
    if (cause === undefined || steps > judged.size)
      return crashed(new InternalError('lost-cause', `${by} does not run`));
    switch (cause.outcome) {
      case 'violates':
        return current;
      case 'crashed':
        return { outcome: 'inconclusive', because: `${by} crashed` };
      case 'blocked':
        current = cause;
        break;
      case 'inconclusive':
        return cause;
      default:
        return crashed(new InternalError('false-cause', `${by} is named as the cause, and it ${cause.outcome}`));
    }
  }
  return current;
}
