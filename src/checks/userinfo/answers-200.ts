import type { AnsweredExchange } from '../../model/exchange.ts';
import { conforms, violates } from '../../model/verdict.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';
import { busyAnswer, isBusy } from '../support/busy.ts';
import { defineCheck } from '../support/define-check.ts';
import { derive, type Reading } from '../support/evidence.ts';
import { conditionOf } from '../support/status-meaning.ts';
import { person } from '../support/userinfo/evidence.ts';
import { explainStatus } from '../support/userinfo/other-status.ts';
import { tokenOfThisRun } from '../support/userinfo/token-of-this-run.ts';

/**
 * The answer, unless it says nothing of the endpoint: a server that is too busy has not looked at the request, whether or not it
 * names the time to come back; and a 304 may have been asked for, by a header of the user's own, or by a browser whose recording
 * is judged.
 * @see RFC 9110 sections 13.1 and 15.4.5
 */
const judgeable = derive(person.answer, (exchange): Reading<AnsweredExchange> => {
  const { status } = exchange.response;
  if (isBusy(status)) return { inconclusive: busyAnswer(userinfoProbes.withToken, status) };
  const condition = status === 304 ? conditionOf(exchange) : undefined;
  if (condition === undefined) return { value: exchange };
  return {
    inconclusive: `the request had the header ${condition}, and the answer 304 says that nothing has changed since; send it without that header`,
  };
});

export default defineCheck({
  id: 'userinfo/answers-200',
  title: 'The access token is answered with status 200',
  requirement: 'userinfo.answers-200',
  needs: { answer: judgeable, token: tokenOfThisRun },
  judge({ answer, token }) {
    const { status } = answer.response;
    if (status === 200) return conforms;
    return violates({
      pointer: '',
      where: 'the status',
      expected: 'status 200',
      actual: `status ${status}`,
      ...explainStatus(answer, token),
    });
  },
});
