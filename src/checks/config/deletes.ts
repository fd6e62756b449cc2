import { conforms, type Verdict, violates } from '../../model/verdict.ts';
import { probeMark } from '../../probes/config-values.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { givenMembers } from '../support/config/disclosure.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { describeState } from '../support/config/state.ts';
import { deleted, type Transition } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/deletes',
  title: 'DELETE without a body deletes the config',
  requirement: 'config.deletes',
  needs: { deleted },
  judge: ({ deleted: all }) =>
    mergeVerdicts(all.map((transition) => ({ exchange: transition.answer.name, verdict: judgeDeletion(transition) }))),
});

function judgeDeletion(transition: Transition): Verdict {
  const { answer, after } = transition;
  const { status } = answer.response;
  const accepted = isSuccessStatus(status);
  if (accepted && after.kind === 'absent') return judgeRemains(transition, after.status);
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

/** A 4xx says that there is no config; a config in its body says that there is one still. */
function judgeRemains({ read }: Transition, status: number): Verdict {
  const members = givenMembers(read);
  const isShown = members.length > 0 || new TextDecoder().decode(read.response.body).includes(probeMark);
  if (!isShown) return conforms;
  const what = members.length > 0 ? members.join(', ') : 'what the config had in it';
  return violates({
    pointer: '',
    where: 'the config afterwards',
    message: `After DELETE GET was answered with status ${status}, and its body shows ${what} all the same.`,
    expected: 'a 4xx in GET, whose body shows nothing of the config',
    actual: `status ${status} and ${what}`,
    fix: 'Remove the config where it is stored, so that nothing of it is left to be shown.',
  });
}
