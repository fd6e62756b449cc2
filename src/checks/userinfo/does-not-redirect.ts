import type { AnsweredExchange } from '../../model/exchange.ts';
import { conforms, violates } from '../../model/verdict.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { defineCheck } from '../support/define-check.ts';
import { answerTo, derive, type Reading } from '../support/evidence.ts';
import { hasContent, person } from '../support/userinfo/evidence.ts';
import { explainRedirect, redirectedTo } from '../support/userinfo/redirect.ts';

/**
 * The first answer, where it has content: only then the token is known to be good for an answer. That it was a redirect itself
 * is for userinfo/answers-200 to say.
 */
const answered = derive(
  person.answer,
  (exchange): Reading<AnsweredExchange> =>
    hasContent(exchange) ? { value: exchange } : { blockedBy: 'userinfo/answers-200' },
);

export default defineCheck({
  id: 'userinfo/does-not-redirect',
  title: 'The access token is not redirected',
  requirement: 'userinfo.no-redirect',
  needs: { answered, again: answerTo(userinfoProbes.withTokenAgain) },
  judge({ again }) {
    const location = redirectedTo(again);
    if (location === undefined) return conforms;
    const { to, fix } = explainRedirect(again, location);
    return violates({
      pointer: '',
      where: 'the header Location',
      message: `Asked a second time with the same token, the endpoint sent to ${to}.`,
      expected: 'the answer itself, as the first time',
      actual: `status ${again.response.status} with Location`,
      fix: `Where several servers answer at this URL, look for the one that redirects. ${fix}`,
      exchange: again.name,
    });
  },
});
