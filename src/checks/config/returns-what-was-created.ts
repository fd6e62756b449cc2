import { type Finding, violatesWith } from '../../model/verdict.ts';
import { type ConfigCreateForm, visibleConfigMembers } from '../../probes/config-contract.ts';
import { memberDifference } from '../support/config/judge-step.ts';
import { createdConfigs, type StepResult } from '../support/config/steps.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/returns-what-was-created',
  title: 'GET returns what POST wrote, letter for letter',
  requirement: 'config.create-stores',
  needs: { results: createdConfigs },
  judge: ({ results }) => violatesWith(results.flatMap(differences)),
});

function differences({ form, answer, after }: StepResult & { readonly form: ConfigCreateForm }): readonly Finding[] {
  return visibleConfigMembers.flatMap((member) => {
    const finding = memberDifference(member, form[member], after, form);
    return finding === undefined ? [] : [{ ...finding, exchange: `${answer.name}/read-back` }];
  });
}
