import { type Finding, violatesWith } from '../../model/verdict.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { disclosureFindings } from '../support/config/disclosure.ts';
import { requireTheKey } from '../support/config/judge-step.ts';
import { acceptedKey, type KeylessRead, keylessReads } from '../support/config/reads.ts';
import { type ConfigState, configStateOf, isRefusal } from '../support/config/state.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/get-requires-the-key',
  title: 'GET without the key, or with a wrong one, is refused',
  requirement: 'config.key-required',
  needs: { accepted: acceptedKey, keyless: keylessReads },
  judge({ accepted, keyless }) {
    const config = configStateOf(accepted);
    return violatesWith(keyless.flatMap((read) => findingsOn(read, config)));
  },
});

function findingsOn({ answer, request }: KeylessRead, config: ConfigState): readonly Finding[] {
  const { status } = answer.response;
  if (isRefusal(status)) return disclosureFindings(answer, request, config);
  return [
    {
      pointer: '',
      where: 'the status',
      message: `${request} was ${isSuccessStatus(status) ? 'answered' : 'not refused'} (status ${status}).`,
      expected: 'status 401 or 403',
      actual: `status ${status}`,
      exchange: answer.name,
      fix: requireTheKey,
    },
  ];
}
