import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { judgeRejection, keptAnswer } from '../support/userinfo/rejection.ts';
import { answerUnlike, withoutToken } from '../support/userinfo/unlike-earlier.ts';

export default defineCheck({
  id: 'userinfo/rejects-unknown-token',
  title: 'A token that was never issued gets no 2xx status and no data of a person',
  requirement: 'userinfo.bearer-required',
  // That the real token is accepted shows that there is something to be protected.
  needs: { accepted: person.accepted, answer: answerUnlike([withoutToken], userinfoProbes.withUnknownToken) },
  judge: ({ accepted, answer }) =>
    judgeRejection(answer, {
      person: accepted,
      request: 'with a token that was never issued',
      fix: 'Look the access token up, or verify its signature, before anything is read; where it is not yours answer 401 with WWW-Authenticate: Bearer error="invalid_token".',
      otherCause: keptAnswer,
    }),
});
