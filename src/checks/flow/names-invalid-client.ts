import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { errorCodeIn, refusalSummary } from '../support/flow/error-answer.ts';
import { refusals, token } from '../support/flow/evidence.ts';
import { givesToken } from '../support/flow/token-answer.ts';
import { bringsUsedCode, usedCodeHidesSecret } from '../support/flow/used-code.ts';

export default defineCheck({
  id: 'flow/names-invalid-client',
  title: 'A wrong secret is refused as invalid_client',
  requirement: 'token.invalid-client',
  needs: { issued: token.issued, answer: refusals.wrongSecret },
  judge({ answer }) {
    if (givesToken(answer)) return notApplicable('the wrong secret was not refused');
    const code = errorCodeIn(answer);
    if (code === undefined) return notApplicable('the refusal names no error');
    if (code === 'invalid_client') return conforms;
    if (code === 'invalid_grant' && bringsUsedCode(answer)) {
      return notApplicable(usedCodeHidesSecret);
    }
    return violates({
      pointer: '/error',
      message: `A client that gave a wrong secret was refused with the error ${quote(code)}: who runs the server looks for the cause in the wrong place.`,
      expected: 'the error invalid_client',
      actual: refusalSummary(answer),
      fix: 'Authenticate the client before the grant is looked at, and answer invalid_client where that fails.',
    });
  },
});
