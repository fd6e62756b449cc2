import { violatesForEach } from '../../model/verdict.ts';
import { requireTheKey } from '../support/config/judge-step.ts';
import { acceptedKey, keylessReads } from '../support/config/reads.ts';
import { isRefusal, isSuccessStatus } from '../support/config/state.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/get-requires-the-key',
  title: 'GET without the key, or with a wrong one, is refused',
  requirement: 'config.key-required',
  needs: { accepted: acceptedKey, keyless: keylessReads },
  judge: ({ keyless }) =>
    violatesForEach(
      keyless.filter(({ answer }) => !isRefusal(answer.response.status)),
      ({ answer, request }) => ({
        pointer: '',
        where: 'the status',
        message: `${request} was ${isSuccessStatus(answer.response.status) ? 'answered' : 'not refused'} (status ${answer.response.status}).`,
        expected: 'status 401 or 403',
        actual: `status ${answer.response.status}`,
        exchange: answer.name,
        fix: requireTheKey,
      }),
    ),
});
