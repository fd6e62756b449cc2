import { conforms, violates } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';

export default defineCheck({
  id: 'flow/token-answers-200',
  title: 'The access token is issued with status 200',
  requirement: 'token.status-200',
  needs: { issued: token.issued },
  judge({ issued: { answer } }) {
    const { status } = answer.response;
    if (status === 200) return conforms;
    return violates({
      pointer: '',
      where: 'the status',
      message: `The access token was issued with status ${status}; a client may read the body of a 200 alone.`,
      expected: 'status 200',
      actual: `status ${status}`,
      fix: 'Answer with status 200.',
    });
  },
});
