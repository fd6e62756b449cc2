import { violatesWith } from '../../model/verdict.ts';
import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { describe } from '../../wire/describe.ts';
import { refusalFindings } from '../support/config/judge-step.ts';
import { resultsOf } from '../support/config/steps.ts';
import { acceptsPatch } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/refuses-wrong-types-in-patch',
  title: 'PATCH with a member of a wrong type is refused and changes nothing',
  requirement: 'config.patch-types',
  needs: { accepts: acceptsPatch, results: resultsOf(lifecycleSteps.patchWrongType) },
  judge: ({ results }) =>
    violatesWith(
      results.flatMap((result) =>
        refusalFindings(result, {
          request: `PATCH with ${result.member} of a wrong type (${describe(result.value)})`,
          because: 'body',
          fix: `Refuse a PATCH whose ${result.member} has a wrong type with a 4xx such as 400 or 422; convert nothing.`,
        }),
      ),
    ),
});
