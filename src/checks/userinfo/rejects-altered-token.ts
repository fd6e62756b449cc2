import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { judgeRejection } from '../support/userinfo/rejection.ts';
import { answerUnlike, withoutToken, withUnknownToken } from '../support/userinfo/unlike-earlier.ts';

export default defineCheck({
  id: 'userinfo/rejects-altered-token',
  title: 'A token with one character changed gets no 2xx status and no data of a person',
  requirement: 'userinfo.bearer-required',
  // That the real token is accepted shows that there is something to be protected.
  needs: {
    accepted: person.accepted,
    answer: answerUnlike([withoutToken, withUnknownToken], userinfoProbes.withAlteredToken),
  },
  judge: ({ accepted, answer }) =>
    judgeRejection(answer, {
      person: accepted,
      request: 'with the access token, one character of it changed,',
      fix: 'Verify the whole token: check the signature of a JWT before its claims are read, and compare an opaque token in full.',
    }),
});
