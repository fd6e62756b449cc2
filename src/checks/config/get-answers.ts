import { conforms, type Verdict, violates } from '../../model/verdict.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { isRefusal, saysAbsent } from '../support/config/state.ts';
import { tellingReads } from '../support/config/telling-reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/get-answers',
  title: 'GET with the key answers with the config, or with a 4xx where there is none',
  requirement: 'config.get-status',
  needs: { answers: tellingReads },
  judge: ({ answers }) =>
    mergeVerdicts(answers.map((answer) => ({ exchange: answer.name, verdict: judgeStatus(answer.response.status) }))),
});

function judgeStatus(status: number): Verdict {
  if (isSuccessStatus(status) || saysAbsent(status)) return conforms;
  return violates({
    pointer: '',
    where: 'the status',
    message: isRefusal(status)
      ? `GET with the key was refused (status ${status}) while there was a config.`
      : `GET with the key was answered with status ${status}.`,
    expected: 'a 2xx with the config, or a 4xx such as 404 where there is none',
    actual: `status ${status}`,
    fix: isRefusal(status)
      ? "Check that the key is still an admin's key of this organisation; if it is, let the API accept it each time."
      : 'Answer GET with the config and a 2xx status; where there is no config answer with a 4xx such as 404.',
  });
}
