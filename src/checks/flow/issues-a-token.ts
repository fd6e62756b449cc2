import { conforms, violates } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';
import { explainMissingToken } from '../support/flow/recognise.ts';
import { issuedIn } from '../support/flow/token-answer.ts';

export default defineCheck({
  id: 'flow/issues-a-token',
  title: 'The token endpoint issues an access token',
  requirement: 'token.issues-token',
  needs: { answer: token.answer },
  judge: ({ answer }) => (issuedIn(answer) === undefined ? violates(explainMissingToken(answer)) : conforms),
});
