import { conforms, violates } from '../../model/verdict.ts';
import { flowProbes } from '../../probes/flow.ts';
import { defineCheck } from '../support/define-check.ts';
import { readyAnswerTo } from '../support/evidence.ts';
import { token } from '../support/flow/evidence.ts';
import { givesToken } from '../support/flow/token-answer.ts';

export default defineCheck({
  id: 'flow/rejects-used-code',
  title: 'An authorization code serves once',
  requirement: 'token.code-once',
  needs: { issued: token.issued, answer: readyAnswerTo(flowProbes.usedCode) },
  judge({ answer }) {
    if (!givesToken(answer)) return conforms;
    return violates({
      pointer: '',
      where: 'the status',
      message:
        'The same authorization code gave an access token a second time: whoever finds it in a log can sign in with it.',
      expected: 'a refusal with the error invalid_grant',
      actual: `status ${answer.response.status} and an access token`,
      fix: 'Mark a code as used in the same step in which it is exchanged, and refuse it from then on; revoke what it gave.',
    });
  },
});
