import { notApplicable } from '../../model/verdict.ts';
import { flowProbes } from '../../probes/flow.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { defineCheck } from '../support/define-check.ts';
import { answerTo, readyAnswerTo } from '../support/evidence.ts';
import { jsonObjectIn } from '../support/json-body.ts';
import { judgeRejection } from '../support/userinfo/rejection.ts';

export default defineCheck({
  id: 'flow/rejects-expired-token',
  title: 'An expired access token is refused by /userinfo',
  requirement: 'token.expiry',
  needs: { fresh: answerTo(userinfoProbes.withToken), answer: readyAnswerTo(flowProbes.expiredToken) },
  judge({ fresh, answer }) {
    if (!isSuccessStatus(fresh.response.status))
      return notApplicable('the token was not accepted before it expired either');
    return judgeRejection(answer, {
      person: jsonObjectIn(fresh),
      request: 'with the access token, sent when it had expired by what the token endpoint said of it,',
      fix: 'Compare the time of expiry of each token with the clock when it comes, and refuse it from then on; in a JWT it is the claim exp. The minutes that clocks may differ by had passed as well.',
    });
  },
});
