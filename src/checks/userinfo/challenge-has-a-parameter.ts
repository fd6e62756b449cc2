import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import type { Challenge } from '../../wire/www-authenticate.ts';
import { defineCheck } from '../support/define-check.ts';
import { answersWithoutToken, bearerChallenges } from '../support/userinfo/challenge.ts';

export default defineCheck({
  id: 'userinfo/challenge-has-a-parameter',
  title: 'A Bearer challenge has a parameter',
  requirement: 'userinfo.challenge-parameter',
  needs: answersWithoutToken,
  judge({ withoutToken, withUnknownToken, withAlteredToken }) {
    // That a refusal has no Bearer challenge, or not with status 401, is for userinfo/challenges-rejected-tokens to say.
    const challenging = [withoutToken, withUnknownToken, withAlteredToken].filter(
      (answer) => !isSuccessStatus(answer.response.status) && bearerChallenges(answer).length > 0,
    );
    if (challenging.length === 0) return notApplicable('no refusal has a challenge of the scheme Bearer');
    return violatesForEach(
      challenging.flatMap((answer) => {
        const has = faultIn(bearerChallenges(answer));
        return has === undefined ? [] : [{ ...answer, has }];
      }),
      ({ name, response, has }) => ({
        pointer: '',
        where: 'the header WWW-Authenticate',
        message: `The Bearer challenge in the refusal of the request "${name}" has ${has}.`,
        expected: 'Bearer, followed by at least one parameter, such as realm="userinfo", and by parameters alone',
        actual: `WWW-Authenticate: ${quote(fieldValues(response.headers, 'WWW-Authenticate').join(', '))}`,
        fix: 'Send WWW-Authenticate: Bearer realm="userinfo"; write each parameter as name="value", with a comma between two.',
        exchange: name,
      }),
    );
  },
});

/** What is wrong with the challenges of an answer, as the end of a sentence; undefined where nothing is. */
function faultIn(found: readonly Challenge[]): string | undefined {
  if (found.some(({ parameters }) => Object.keys(parameters).length === 0)) return 'no well-formed parameter';
  const other = found.flatMap(({ others }) => others)[0];
  return other === undefined ? undefined : `${quote(other)}, which is neither a parameter nor another challenge`;
}
