import type { AnsweredExchange } from '../../model/exchange.ts';
import { conforms, type Verdict, violates } from '../../model/verdict.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { type ConfigState, describeState } from '../support/config/state.ts';
import { deleted } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/deletes',
  title: 'DELETE without a body deletes the config',
  requirement: 'config.deletes',
  needs: { deleted },
  judge: ({ deleted: all }) =>
    mergeVerdicts(all.map(({ answer, after }) => ({ exchange: answer.name, verdict: judgeDeletion(answer, after) }))),
});

function judgeDeletion({ response: { status } }: AnsweredExchange, after: ConfigState): Verdict {
  const accepted = isSuccessStatus(status);
  if (accepted && after.kind === 'absent') return conforms;
  return violates({
    pointer: '',
    where: accepted ? 'the config afterwards' : 'the status',
    message: accepted
      ? `DELETE was answered with status ${status}, and GET then showed ${describeState(after)}.`
      : `DELETE without a body was answered with status ${status}.`,
    expected: 'a 2xx status, and a 4xx in GET',
    actual: accepted ? `${describeState(after)} in GET` : `status ${status}`,
    fix: 'Let DELETE without a body delete the config, answer with a 2xx status, and let GET answer with a 4xx such as 404 from then on.',
  });
}
