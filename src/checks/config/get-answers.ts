import type { AnsweredExchange } from '../../model/exchange.ts';
import { conforms, type Finding, type Verdict, violates } from '../../model/verdict.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { explainStatus } from '../support/config/other-status.ts';
import { isRefusal, saysAbsent } from '../support/config/state.ts';
import { tellingReads } from '../support/config/telling-reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/get-answers',
  title: 'GET with the key answers with the config, or with a 4xx where there is none',
  requirement: 'config.get-status',
  needs: { answers: tellingReads },
  judge: ({ answers }) =>
    mergeVerdicts(
      firstOfEachStatus(answers).map((answer) => ({ exchange: answer.name, verdict: judgeStatus(answer) })),
    ),
});

/** Answers with the same status may differ in what they say, such as the address of a redirect, and are one defect. */
function firstOfEachStatus(answers: readonly AnsweredExchange[]): readonly AnsweredExchange[] {
  const statuses = answers.map(({ response }) => response.status);
  return answers.filter(({ response }, index) => statuses.indexOf(response.status) === index);
}

function judgeStatus(answer: AnsweredExchange): Verdict {
  const { status } = answer.response;
  if (isSuccessStatus(status) || saysAbsent(status)) return conforms;
  return violates({
    pointer: '',
    where: 'the status',
    expected: 'a 2xx with the config, or a 4xx such as 404 where there is none',
    actual: `status ${status}`,
    ...(isRefusal(status) ? refused(status) : explainStatus(answer)),
  });
}

function refused(status: number): Pick<Finding, 'message' | 'fix'> {
  return {
    message: `GET with the key was refused (status ${status}) while there was a config.`,
    fix: "Check that the key is still an admin's key of this organisation; if it is, let the API accept it each time.",
  };
}
