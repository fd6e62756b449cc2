import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { readyAnswerTo } from '../support/evidence.ts';
import { person } from '../support/userinfo/evidence.ts';
import { judgeRejection, keptAnswer } from '../support/userinfo/rejection.ts';

export default defineCheck({
  id: 'userinfo/rejects-missing-token',
  title: 'A request without a token gets no 2xx status and no data of a person',
  requirement: 'userinfo.bearer-required',
  // That the real token is accepted shows that there is something to be protected.
  needs: { accepted: person.accepted, answer: readyAnswerTo(userinfoProbes.withoutToken) },
  judge: ({ accepted, answer }) =>
    judgeRejection(answer, {
      person: accepted,
      request: 'without a token',
      fix: 'Require the header Authorization: Bearer <access token> before anything is read; without it answer 401 with WWW-Authenticate: Bearer realm="userinfo".',
      otherCause: keptAnswer,
    }),
});
