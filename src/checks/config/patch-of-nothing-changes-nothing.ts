import { type Finding, violatesWith } from '../../model/verdict.ts';
import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { quote } from '../../wire/describe.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { changedMembers } from '../support/config/state.ts';
import { resultsOf } from '../support/config/steps.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/patch-of-nothing-changes-nothing',
  title: 'PATCH with an empty object is accepted and changes nothing',
  requirement: 'config.patch-nothing',
  needs: { results: resultsOf([{ step: lifecycleSteps.patchNothing }, { step: lifecycleSteps.patchNothingAgain }]) },
  judge: ({ results }) =>
    violatesWith(
      results.flatMap(({ answer, before, after }): readonly Finding[] => {
        const { status } = answer.response;
        const found = {
          pointer: '',
          where: isSuccessStatus(status) ? 'the config afterwards' : 'the status',
          expected: 'a 2xx status, and nothing changed',
          exchange: answer.name,
        };
        const fix = 'Accept a PATCH without members: all are optional, and those that are not sent stay as they are.';
        if (!isSuccessStatus(status)) {
          return [
            { ...found, message: `PATCH with {} was answered with status ${status}.`, actual: `status ${status}`, fix },
          ];
        }
        const changed = changedMembers(before, after) ?? ['the whole config'];
        if (changed.length === 0) return [];
        const actual = `${changed.map(quote).join(', ')} changed`;
        return [{ ...found, message: `PATCH with {} changed the config: ${actual}.`, actual, fix }];
      }),
    ),
});
