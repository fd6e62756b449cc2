import { type Finding, violatesWith } from '../../model/verdict.ts';
import { visibleConfigMembers } from '../../probes/config-contract.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { memberDifference } from '../support/config/judge-step.ts';
import { type PatchOfAll, patchOfAll } from '../support/config/patch-of-all.ts';
import { describeState } from '../support/config/state.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/patches-several-members',
  title: 'PATCH with several members is accepted and changes each of them',
  requirement: 'config.patch-several',
  needs: { results: patchOfAll },
  judge: ({ results }) => violatesWith(results.flatMap(findingsOn)),
});

const fix =
  'Take every member that a PATCH sends, in whatever number: change each to the value that is sent, all in one request.';

function findingsOn({ form, answer, after }: PatchOfAll): readonly Finding[] {
  const { status } = answer.response;
  const found = { pointer: '', exchange: answer.name, fix };
  if (!isSuccessStatus(status)) {
    const message = `PATCH of all six members was answered with status ${status}; each of them alone was accepted.`;
    return [{ ...found, where: 'the status', message, expected: 'a 2xx status', actual: `status ${status}` }];
  }
  if (after.kind !== 'present') {
    const actual = `${describeState(after)} in GET`;
    const message = `PATCH of all six members was answered with status ${status}, and GET then showed ${describeState(after)}.`;
    return [{ ...found, where: 'the config afterwards', message, expected: 'the config, changed', actual }];
  }
  return visibleConfigMembers.flatMap((member) => {
    const finding = memberDifference(member, form[member], after, form);
    return finding === undefined ? [] : [{ ...finding, exchange: `${answer.name}/read-back`, fix }];
  });
}
