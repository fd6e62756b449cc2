import { requirements } from '../../src/generated/requirements.ts';
import type { Check, Judgement } from '../../src/model/check.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { aProbe } from './exchange.ts';

/** A check that comes to a judgement, or throws. */
export function aCheck(id: string, judgement: Judgement | Error, over: Partial<Check> = {}): Check {
  return {
    id,
    title: `title of ${id}`,
    requirement: requirements['userinfo.answers-200'].id,
    probes: [aProbe('with-token')],
    judge() {
      if (judgement instanceof Error) throw judgement;
      return judgement;
    },
    ...over,
  };
}

export function aFinding(over: Partial<Finding> = {}): Finding {
  return { pointer: '', message: 'It is wrong.', expected: 'right', actual: 'wrong', fix: 'Mend it.', ...over };
}
