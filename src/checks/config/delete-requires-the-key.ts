import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { judgeRefusalsOfKey } from '../support/config/judge-step.ts';
import { resultsOf } from '../support/config/steps.ts';
import { acceptsDelete } from '../support/config/transitions.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/delete-requires-the-key',
  title: 'DELETE without the key, or with a wrong one, is refused and changes nothing',
  requirement: 'config.key-required',
  needs: {
    accepts: acceptsDelete,
    results: resultsOf([
      { step: lifecycleSteps.deleteWithoutKey, request: 'DELETE without a key' },
      { step: lifecycleSteps.deleteWithWrongKey, request: 'DELETE with a key that was never issued' },
    ]),
  },
  judge: ({ results }) => judgeRefusalsOfKey(results),
});
