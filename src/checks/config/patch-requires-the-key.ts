import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { judgeRefusalsOfKey } from '../support/config/judge-step.ts';
import { resultsOf } from '../support/config/steps.ts';
import { acceptsPatch } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/patch-requires-the-key',
  title: 'PATCH without the key, or with a wrong one, is refused and changes nothing',
  requirement: 'config.key-required',
  needs: {
    accepts: acceptsPatch,
    results: resultsOf([
      { step: lifecycleSteps.patchWithoutKey, request: 'PATCH without a key' },
      { step: lifecycleSteps.patchWithWrongKey, request: 'PATCH with a key that was never issued' },
    ]),
  },
  judge: ({ results }) => judgeRefusalsOfKey(results),
});
