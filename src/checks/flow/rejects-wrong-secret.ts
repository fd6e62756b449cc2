import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { refusals, token } from '../support/flow/evidence.ts';
import { givesToken } from '../support/flow/token-answer.ts';
import { bringsUsedCode, refusesClient, usedCodeHidesSecret } from '../support/flow/used-code.ts';

export default defineCheck({
  id: 'flow/rejects-wrong-secret',
  title: 'A client with a wrong secret gets no access token',
  requirement: 'token.client-authenticated',
  needs: { issued: token.issued, answer: refusals.wrongSecret },
  judge({ answer }) {
    if (givesToken(answer)) {
      return violates({
        pointer: '',
        where: 'the status',
        message: 'A client that gave a wrong secret got an access token.',
        expected: 'a refusal with the error invalid_client',
        actual: `status ${answer.response.status} and an access token`,
        fix: 'Authenticate the client before anything else: compare clientId and clientSecret with what was registered, and register the client as a confidential one.',
      });
    }
    if (bringsUsedCode(answer) && !refusesClient(answer)) return notApplicable(usedCodeHidesSecret);
    return conforms;
  },
});
