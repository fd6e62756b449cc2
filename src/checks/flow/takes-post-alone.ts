import { conforms, violates } from '../../model/verdict.ts';
import { flowProbes } from '../../probes/flow.ts';
import { defineCheck } from '../support/define-check.ts';
import { readyAnswerTo } from '../support/evidence.ts';
import { token } from '../support/flow/evidence.ts';
import { givesToken } from '../support/flow/token-answer.ts';

export default defineCheck({
  id: 'flow/takes-post-alone',
  title: 'A GET request gets no access token',
  requirement: 'token.post-alone',
  needs: { issued: token.issued, answer: readyAnswerTo(flowProbes.get) },
  judge({ answer }) {
    if (!givesToken(answer)) return conforms;
    return violates({
      pointer: '',
      where: 'the status',
      message: 'The token endpoint issued an access token to a GET request, whose parameters stand in the URL.',
      expected: 'a refusal, such as status 405',
      actual: `status ${answer.response.status} and an access token`,
      fix: 'Take token requests by POST alone, and read their parameters from the body alone.',
    });
  },
});
