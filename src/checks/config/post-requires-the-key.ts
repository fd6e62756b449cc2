import { violatesForEach } from '../../model/verdict.ts';
import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { acceptedKey, resultsOf } from '../support/config/evidence.ts';
import { keyFindings } from '../support/config/judge-step.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/post-requires-the-key',
  title: 'POST without the key, or with a wrong one, is refused and changes nothing',
  requirement: 'config.key-required',
  needs: {
    accepted: acceptedKey,
    results: resultsOf([{ step: lifecycleSteps.createWithoutKey }, { step: lifecycleSteps.createWithWrongKey }]),
  },
  judge: ({ results: [withoutKey, withWrongKey] }) =>
    violatesForEach(
      [
        ...keyFindings(withoutKey, 'POST without a key'),
        ...keyFindings(withWrongKey, 'POST with a key that was never issued'),
      ],
      (finding) => finding,
    ),
});
