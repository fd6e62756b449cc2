import type { AnsweredExchange } from '../../../model/exchange.ts';
import { userinfoProbes } from '../../../probes/userinfo.ts';
import { type Challenge, challenges } from '../../../wire/www-authenticate.ts';
import { readyAnswerTo } from '../evidence.ts';
import { person } from './evidence.ts';

/**
 * The answers to requests without an acceptable token. Content of any kind for the real token shows that the endpoint is here,
 * and more is not needed: it owes a challenge to the others even where it refuses the real token with status 200 or answers with
 * a page. What is served without a token is another matter: it rests on `person.accepted`.
 */
export const answersWithoutToken = {
  endpoint: person.content,
  withoutToken: readyAnswerTo(userinfoProbes.withoutToken),
  withUnknownToken: readyAnswerTo(userinfoProbes.withUnknownToken),
  withAlteredToken: readyAnswerTo(userinfoProbes.withAlteredToken),
};

export function bearerChallenges({ response }: AnsweredExchange): readonly Challenge[] {
  return challenges(response.headers).filter(({ scheme }) => scheme === 'bearer');
}
