import type { Need } from '../../../model/check.ts';
import type { ConfigCreateForm } from '../../../probes/config-contract.ts';
import { lifecycleSteps } from '../../../probes/config-lifecycle.ts';
import { otherForm } from '../../../probes/config-values.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { memberDifference } from './judge-step.ts';
import { patchResults, resultsOf, type StepResult } from './steps.ts';

/** A PATCH of all members, and what it wrote. */
export interface PatchOfAll extends StepResult {
  readonly form: ConfigCreateForm;
}

const ofAll = resultsOf([{ step: lifecycleSteps.patchAll, form: otherForm }]);

/**
 * The result of the PATCH of all members. It tells something where each member can be changed alone; a defect that shows there is
 * not found a second time.
 */
export const patchOfAll: Need<readonly PatchOfAll[]> = {
  probes: [...ofAll.probes, ...lifecycleSteps.patch.map(({ step }) => step.probe)],
  gather(exchanges) {
    const alone = patchResults.gather(exchanges);
    const results = 'evidence' in alone ? alone.evidence : [];
    if (results.some(({ answer }) => !isSuccessStatus(answer.response.status))) {
      return { blockedBy: 'config/patches-one-member' };
    }
    const isLost = results.some(
      ({ member, value, after }) =>
        member !== 'clientSecret' && memberDifference(member, value, after, {}) !== undefined,
    );
    return isLost ? { blockedBy: 'config/patch-changes-what-it-names' } : ofAll.gather(exchanges);
  },
};
