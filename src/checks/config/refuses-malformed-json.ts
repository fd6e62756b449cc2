import { violatesWith } from '../../model/verdict.ts';
import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { refusalFindings } from '../support/config/judge-step.ts';
import { resultsOf } from '../support/config/steps.ts';
import { acceptsPost } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/refuses-malformed-json',
  title: 'Malformed JSON is refused and changes nothing',
  requirement: 'config.malformed-json',
  needs: {
    accepts: acceptsPost,
    results: resultsOf([...lifecycleSteps.createMalformed, ...lifecycleSteps.patchMalformed].map((step) => ({ step }))),
  },
  judge: ({ results }) =>
    violatesWith(
      results.flatMap((result) =>
        refusalFindings(result, {
          request: `${result.answer.request.method} with malformed JSON`,
          because: 'body',
          fix: 'Answer a body that cannot be parsed with a 4xx such as 400, and change nothing.',
        }),
      ),
    ),
});
