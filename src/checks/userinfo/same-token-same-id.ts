import { conforms, violates } from '../../model/verdict.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { describe } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { otherAnswerTo } from '../support/userinfo/other-answer.ts';

export default defineCheck({
  id: 'userinfo/same-token-same-id',
  title: 'The same token works each time, with the same externalUserId',
  requirement: 'userinfo.stable-external-user-id',
  needs: { first: person.externalUserId, again: otherAnswerTo(userinfoProbes.withTokenAgain) },
  judge({ first, again: { name, status, externalUserId: again } }) {
    const found = { pointer: '/externalUserId', expected: 'the same externalUserId as before', exchange: name };
    if (!('value' in again)) {
      return violates({
        ...found,
        message: `Asked a second time with the same token, the endpoint gave ${again.gave}.`,
        actual: again.actual,
        fix:
          again.fix ??
          (status >= 500
            ? "Look into the server's log for what failed the second time, and repeat the request with the curl line."
            : 'Let a token be used more than once, until it expires, and answer each time with the whole body.'),
      });
    }
    const id = again.value;
    if (id === first.externalUserId) return conforms;
    return violates({
      ...found,
      message:
        'Asked a second time with the same token, the endpoint gave another externalUserId: each sign-in would make a new person.',
      actual: `another value: ${describe(id)}`,
      value: id,
      fix: "Return the person's lasting identifier, such as the primary key of the account, not one made for the request, session or token.",
    });
  },
});
