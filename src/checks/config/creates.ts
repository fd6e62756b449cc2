import type { AnsweredExchange } from '../../model/exchange.ts';
import { conforms, type Verdict, violates } from '../../model/verdict.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { type ConfigState, describeState } from '../support/config/state.ts';
import { created } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/creates',
  title: 'POST with all six members creates the config',
  requirement: 'config.creates',
  needs: { created },
  judge: ({ created: all }) =>
    mergeVerdicts(all.map(({ answer, after }) => ({ exchange: answer.name, verdict: judgeCreation(answer, after) }))),
});

function judgeCreation({ response: { status } }: AnsweredExchange, after: ConfigState): Verdict {
  if (isSuccessStatus(status) && after.kind === 'present') return conforms;
  const accepted = isSuccessStatus(status);
  return violates({
    pointer: '',
    where: accepted ? 'the config afterwards' : 'the status',
    message: accepted
      ? `POST was answered with status ${status}, and GET then showed ${describeState(after)}.`
      : `POST with all six members was answered with status ${status}.`,
    expected: 'a 2xx status, and the config in GET',
    actual: accepted ? `${describeState(after)} in GET` : `status ${status}`,
    fix: 'Let POST with all six members, each of its documented type, create the config and answer with a 2xx status.',
  });
}
