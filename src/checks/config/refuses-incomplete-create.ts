import { violatesWith } from '../../model/verdict.ts';
import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { refusalFindings } from '../support/config/judge-step.ts';
import { resultsOf } from '../support/config/steps.ts';
import { acceptsPost } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/refuses-incomplete-create',
  title: 'POST without one of the six members is refused and changes nothing',
  requirement: 'config.create-members',
  needs: { accepts: acceptsPost, results: resultsOf(lifecycleSteps.createWithout) },
  judge: ({ results }) =>
    violatesWith(
      results.flatMap((result) =>
        refusalFindings(result, {
          request: `POST without ${result.member}`,
          because: 'body',
          fix: `Refuse a POST without ${result.member} with a 4xx such as 400 or 422, and create nothing.`,
        }),
      ),
    ),
});
