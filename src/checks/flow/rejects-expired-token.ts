import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { flowProbes } from '../../probes/flow.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { answerTo, readyAnswerTo } from '../support/evidence.ts';
import { isSuccess } from '../support/flow/token-answer.ts';

export default defineCheck({
  id: 'flow/rejects-expired-token',
  title: 'An expired access token is refused by /userinfo',
  requirement: 'token.expiry',
  needs: { fresh: answerTo(userinfoProbes.withToken), answer: readyAnswerTo(flowProbes.expiredToken) },
  judge({ fresh, answer }) {
    if (!isSuccess(fresh)) return notApplicable('the token was not accepted before it expired either');
    if (!isSuccess(answer)) return conforms;
    const { status } = answer.response;
    return violates({
      pointer: '',
      where: 'the status',
      message: `The access token was still accepted (status ${status}) some minutes after the time that the token endpoint had given it.`,
      expected: 'a refusal, such as status 401',
      actual: `status ${status}`,
      fix: 'Compare the time of expiry of each token with the clock when it comes, and refuse it from then on; in a JWT it is the claim exp.',
    });
  },
});
