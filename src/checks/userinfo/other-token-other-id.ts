import { conforms, violates } from '../../model/verdict.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { otherAnswerTo } from '../support/userinfo/other-answer.ts';

export default defineCheck({
  id: 'userinfo/other-token-other-id',
  title: "Another person's token gives another externalUserId",
  requirement: 'userinfo.distinct-external-user-ids',
  needs: { other: otherAnswerTo(userinfoProbes.withSecondToken), first: person.externalUserId },
  judge({ first, other: { name, externalUserId: other } }) {
    const found = {
      pointer: '/externalUserId',
      expected: "an externalUserId that is not the first person's",
      exchange: name,
    };
    if (!('value' in other)) {
      return violates({
        ...found,
        message: `The second person's token gave ${other.gave}.`,
        actual: other.actual,
        fix:
          other.fix ??
          'Check that CLOSER_USERINFO_SECOND_TOKEN is a valid token; if it is, let the endpoint answer for every person.',
      });
    }
    if (other.value !== first.externalUserId) return conforms;
    return violates({
      ...found,
      message: "The second person's token gave the first person's externalUserId: the two would be merged into one.",
      actual: 'the same externalUserId for both tokens',
      fix: 'Return the identifier of the person that the token was issued for. If both tokens belong to one person, set CLOSER_USERINFO_SECOND_TOKEN to the token of another.',
    });
  },
});
