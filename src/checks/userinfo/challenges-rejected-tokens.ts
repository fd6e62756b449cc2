import type { AnsweredExchange } from '../../model/exchange.ts';
import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { challenges } from '../../wire/www-authenticate.ts';
import { defineCheck } from '../support/define-check.ts';
import { answersWithoutToken, bearerChallenges } from '../support/userinfo/challenge.ts';
import { explainNoChallenge } from '../support/userinfo/no-challenge.ts';

export default defineCheck({
  id: 'userinfo/challenges-rejected-tokens',
  title: 'A refused token is answered with 401 and a Bearer challenge',
  requirement: 'userinfo.bearer-challenge',
  needs: answersWithoutToken,
  judge({ endpoint, withoutToken, withUnknownToken, withAlteredToken }) {
    // That nothing was refused is for the userinfo/rejects-… checks to say.
    const refusals = [withoutToken, withUnknownToken, withAlteredToken].filter(
      (answer) => !isSuccessStatus(answer.response.status),
    );
    if (refusals.length === 0) return notApplicable('none of the requests without an acceptable token was refused');
    return violatesForEach(
      refusals.filter((answer) => !isChallenge(answer)),
      (answer) => ({
        pointer: '',
        where: answer.response.status === 401 ? 'the header WWW-Authenticate' : 'the status',
        expected: 'status 401 and WWW-Authenticate: Bearer, with a parameter',
        actual: `status ${answer.response.status} and ${challengeSummary(answer)}`,
        exchange: answer.name,
        ...explainNoChallenge(answer, endpoint.body),
      }),
    );
  },
});

function isChallenge(answer: AnsweredExchange): boolean {
  return answer.response.status === 401 && bearerChallenges(answer).length > 0;
}

function challengeSummary({ response }: AnsweredExchange): string {
  const schemes = challenges(response.headers).map(({ scheme }) => scheme);
  return schemes.length === 0 ? 'no WWW-Authenticate challenge' : `a challenge of the scheme ${schemes.join(', ')}`;
}
