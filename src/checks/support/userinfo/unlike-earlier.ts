import type { CheckId } from '../../../generated/requirements.ts';
import type { Need } from '../../../model/check.ts';
import type { AnsweredExchange } from '../../../model/exchange.ts';
import type { Probe } from '../../../model/probe.ts';
import { userinfoProbes } from '../../../probes/userinfo.ts';
import { readyAnswerTo } from '../evidence.ts';
import { breachIn, isSameBreach } from './breach.ts';
import { person } from './evidence.ts';

/** A request that has to be refused, and the check that judges it. */
interface Attempt {
  readonly probe: Probe;
  readonly check: CheckId;
}

export const withoutToken: Attempt = { probe: userinfoProbes.withoutToken, check: 'userinfo/rejects-missing-token' };
export const withUnknownToken: Attempt = {
  probe: userinfoProbes.withUnknownToken,
  check: 'userinfo/rejects-unknown-token',
};

/**
 * The answer to a request that has to be refused, unless one with less in its favour got the same: an endpoint that looks at no
 * token accepts a wrong one too, which says nothing new. Where the others are lacking it is judged by itself.
 */
export function answerUnlike(earlier: readonly Attempt[], probe: Probe): Need<AnsweredExchange> {
  const own = readyAnswerTo(probe);
  return {
    probes: [...earlier.map((attempt) => attempt.probe), probe],
    gather(exchanges) {
      const answer = own.gather(exchanges);
      const accepted = person.accepted.gather(exchanges);
      // Without the person the earlier one is not judged either, and no cause.
      if (!('evidence' in answer && 'evidence' in accepted)) return answer;
      const breach = breachIn(answer.evidence, accepted.evidence);
      if (breach === undefined) return answer;
      const cause = earlier.find((attempt) => {
        const other = readyAnswerTo(attempt.probe).gather(exchanges);
        if (!('evidence' in other)) return false;
        const otherBreach = breachIn(other.evidence, accepted.evidence);
        return otherBreach !== undefined && isSameBreach(breach, otherBreach);
      });
      return cause === undefined ? answer : { blockedBy: cause.check };
    },
  };
}
