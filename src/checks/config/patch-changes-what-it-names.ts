import { type Finding, violatesWith } from '../../model/verdict.ts';
import { memberDifference } from '../support/config/judge-step.ts';
import { acceptedPatches } from '../support/config/steps.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/patch-changes-what-it-names',
  title: 'PATCH changes the member that is sent',
  requirement: 'config.patch-changes',
  needs: { results: acceptedPatches },
  judge: ({ results }) =>
    violatesWith(
      results.flatMap(({ member, value, answer, after }): readonly Finding[] => {
        const finding = member === 'clientSecret' ? undefined : memberDifference(member, value, after, {});
        return finding === undefined ? [] : [{ ...finding, exchange: `${answer.name}/read-back` }];
      }),
    ),
});
