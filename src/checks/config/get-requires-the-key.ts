import { type Finding, violatesWith } from '../../model/verdict.ts';
import { disclosureFindings } from '../support/config/disclosure.ts';
import { explainUnrefused, faultOf } from '../support/config/keyless.ts';
import { acceptedKey, type KeylessRead, keylessReads } from '../support/config/reads.ts';
import { configStateOf, isRefusal } from '../support/config/state.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/get-requires-the-key',
  title: 'GET without the key, or with a wrong one, is refused',
  requirement: 'config.key-required',
  needs: { accepted: acceptedKey, keyless: keylessReads },
  judge({ accepted, keyless }) {
    const config = configStateOf(accepted);
    const fault = faultOf(accepted);
    const findingsOn = (read: KeylessRead): readonly Finding[] => {
      const { answer, request } = read;
      const { status } = answer.response;
      if (isRefusal(status)) return disclosureFindings(answer, request, config);
      if (fault !== undefined && faultOf(answer) === fault) return [];
      return [
        {
          pointer: '',
          where: 'the status',
          expected: 'status 401 or 403',
          actual: `status ${status}`,
          exchange: answer.name,
          ...explainUnrefused(read, { accepted, config, all: keyless }),
        },
      ];
    };
    return violatesWith(keyless.flatMap(findingsOn));
  },
});
