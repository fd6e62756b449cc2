import { conforms, type Finding, notApplicable, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { errorCodeIn, refusalSummary } from '../support/flow/error-answer.ts';
import { refusals, token } from '../support/flow/evidence.ts';
import { givesToken } from '../support/flow/token-answer.ts';

/** A server may look first at what the client may do at all, and an unknown grant is nothing that it may. */
const fitting: ReadonlySet<string> = new Set(['unsupported_grant_type', 'unauthorized_client']);

export default defineCheck({
  id: 'flow/names-unsupported-grant-type',
  title: 'An unknown grant type is refused as unsupported_grant_type',
  requirement: 'token.unsupported-grant-type',
  needs: { issued: token.issued, answer: refusals.unknownGrant },
  judge({ answer }) {
    const found: Omit<Finding, 'message' | 'actual' | 'pointer'> = {
      expected: 'the error unsupported_grant_type',
      fix: 'Compare grant_type with those that the server supports, and answer unsupported_grant_type for any other.',
    };
    if (givesToken(answer)) {
      const message = 'A request with a grant type that does not exist got an access token.';
      return violates({
        ...found,
        pointer: '',
        where: 'the status',
        message,
        actual: `status ${answer.response.status} and an access token`,
      });
    }
    const code = errorCodeIn(answer);
    if (code === undefined) return notApplicable('the refusal names no error');
    if (fitting.has(code)) return conforms;
    return violates({
      ...found,
      pointer: '/error',
      message: `A grant type that does not exist was refused with the error ${quote(code)}.`,
      actual: refusalSummary(answer),
    });
  },
});
