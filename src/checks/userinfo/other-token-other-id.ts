import { conforms, violates } from '../../model/verdict.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { externalUserIdIn, person, readyContentOf } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/other-token-other-id',
  title: "Another person's token gives another externalUserId",
  requirement: 'userinfo.distinct-external-user-ids',
  needs: { other: readyContentOf(userinfoProbes.withSecondToken), first: person.externalUserId },
  judge({ first, other }) {
    const id = externalUserIdIn(other);
    const found = {
      pointer: '/externalUserId',
      expected: "an externalUserId that is not the first person's",
      exchange: other.name,
    };
    if (id === undefined) {
      const { status } = other.response;
      return violates({
        ...found,
        message: `The second person's token gave no externalUserId (status ${status}).`,
        actual: `status ${status} without an externalUserId`,
        fix: 'Check that CLOSER_USERINFO_SECOND_TOKEN is a valid token; if it is, let the endpoint answer for every person.',
      });
    }
    if (id !== first.externalUserId) return conforms;
    return violates({
      ...found,
      message: "The second person's token gave the first person's externalUserId: the two would be merged into one.",
      actual: 'the same externalUserId for both tokens',
      fix: 'Return the identifier of the person that the token was issued for. If both tokens belong to one person, set CLOSER_USERINFO_SECOND_TOKEN to the token of another.',
    });
  },
});
