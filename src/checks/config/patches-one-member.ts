import { violatesForEach } from '../../model/verdict.ts';
import { lifecycleSteps } from '../../probes/config-lifecycle.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { resultsOf } from '../support/config/steps.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/patches-one-member',
  title: 'PATCH with any one member is accepted',
  requirement: 'config.patch-partial',
  needs: { results: resultsOf(lifecycleSteps.patch) },
  judge({ results }) {
    const refused = results.filter(({ answer }) => !isSuccessStatus(answer.response.status));
    const needsEnabled =
      refused.length > 0 &&
      results.every((result) => refused.includes(result) === (result.member !== 'oauthConfigEnabled'));
    return violatesForEach(refused, ({ member, answer }) => ({
      pointer: '',
      where: 'the status',
      message: `PATCH of ${member} alone was answered with status ${answer.response.status}.${needsEnabled ? ' It seems to need oauthConfigEnabled, as edition 1.0.0 of the contract did.' : ''}`,
      expected: 'a 2xx status',
      actual: `status ${answer.response.status}`,
      exchange: answer.name,
      fix: 'Make every member of PATCH optional; only the members that are sent change.',
    }));
  },
});
