import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { fieldValues } from '../../wire/fields.ts';
import { challenges } from '../../wire/www-authenticate.ts';
import { defineCheck } from '../support/define-check.ts';
import { errorCodeIn } from '../support/flow/error-answer.ts';
import { refusals, token } from '../support/flow/evidence.ts';

export default defineCheck({
  id: 'flow/challenges-wrong-secret',
  title: 'A wrong secret in the Authorization header is answered with 401 and a challenge',
  requirement: 'token.client-challenge',
  needs: { issued: token.issued, answer: refusals.wrongSecret },
  judge({ answer }) {
    const { request, response } = answer;
    if (fieldValues(request.headers, 'Authorization').length === 0) {
      return notApplicable('the client does not authenticate by the Authorization header');
    }
    if (errorCodeIn(answer) !== 'invalid_client') return notApplicable('the refusal is not for the secret');
    const schemes = challenges(response.headers).map(({ scheme }) => scheme);
    if (response.status === 401 && schemes.includes('basic')) return conforms;
    const shown =
      schemes.length === 0 ? 'no WWW-Authenticate challenge' : `a challenge of the scheme ${schemes.join(', ')}`;
    return violates({
      pointer: '',
      where: response.status === 401 ? 'the header WWW-Authenticate' : 'the status',
      message:
        'The client authenticated by the scheme Basic, and the refusal is not a 401 with a challenge of that scheme.',
      expected: 'status 401 and WWW-Authenticate: Basic',
      actual: `status ${response.status} and ${shown}`,
      fix: 'Answer a client that failed to authenticate by the Authorization header with status 401 and WWW-Authenticate: Basic realm="…".',
    });
  },
});
