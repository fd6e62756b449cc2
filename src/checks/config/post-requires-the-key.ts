import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { judgeRefusalsOfKey } from '../support/config/judge-step.ts';
import { resultsOf } from '../support/config/steps.ts';
import { acceptsPost } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/post-requires-the-key',
  title: 'POST without the key, or with a wrong one, is refused and changes nothing',
  requirement: 'config.key-required',
  needs: {
    accepts: acceptsPost,
    results: resultsOf([
      { step: lifecycleSteps.createWithoutKey, request: 'POST without a key' },
      { step: lifecycleSteps.createWithWrongKey, request: 'POST with a key that was never issued' },
    ]),
  },
  judge: ({ results }) => judgeRefusalsOfKey(results),
});
