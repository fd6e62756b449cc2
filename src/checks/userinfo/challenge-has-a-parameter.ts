import type { AnsweredExchange } from '../../model/exchange.ts';
import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { type Challenge, challenges } from '../../wire/www-authenticate.ts';
import { defineCheck } from '../support/define-check.ts';
import { readyAnswerTo } from '../support/evidence.ts';
import { person } from '../support/userinfo/evidence.ts';
import { isSuccess } from '../support/userinfo/rejection.ts';

export default defineCheck({
  id: 'userinfo/challenge-has-a-parameter',
  title: 'A Bearer challenge has a parameter',
  requirement: 'userinfo.challenge-parameter',
  needs: {
    accepted: person.content,
    withoutToken: readyAnswerTo(userinfoProbes.withoutToken),
    withUnknownToken: readyAnswerTo(userinfoProbes.withUnknownToken),
    withAlteredToken: readyAnswerTo(userinfoProbes.withAlteredToken),
  },
  judge({ withoutToken, withUnknownToken, withAlteredToken }) {
    // That a refusal has no Bearer challenge, or not with status 401, is for userinfo/challenges-rejected-tokens to say.
    const challenging = [withoutToken, withUnknownToken, withAlteredToken].filter(
      (answer) => !isSuccess(answer) && bearerChallenges(answer).length > 0,
    );
    if (challenging.length === 0) return notApplicable('no refusal has a challenge of the scheme Bearer');
    return violatesForEach(
      challenging.filter((answer) => bearerChallenges(answer).some(isBare)),
      ({ name, response }) => ({
        pointer: '',
        where: 'the header WWW-Authenticate',
        message: `The Bearer challenge in the refusal of the request "${name}" has no well-formed parameter.`,
        expected: 'Bearer, followed by at least one parameter, such as realm="userinfo"',
        actual: `WWW-Authenticate: ${quote(fieldValues(response.headers, 'WWW-Authenticate').join(', '))}`,
        fix: 'Send WWW-Authenticate: Bearer realm="userinfo"; write each parameter as name="value", with a comma between two.',
        exchange: name,
      }),
    );
  },
});

function bearerChallenges({ response }: AnsweredExchange): readonly Challenge[] {
  return challenges(response.headers).filter(({ scheme }) => scheme === 'bearer');
}

function isBare({ parameters }: Challenge): boolean {
  return Object.keys(parameters).length === 0;
}
