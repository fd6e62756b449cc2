import { notApplicable } from '../../model/verdict.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { valueAt } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { named } from '../support/userinfo/named.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';
import { whyUnjudged } from '../support/userinfo/unjudged.ts';

export default defineCheck({
  id: 'userinfo/phone-is-complete',
  title: 'A phone has region and number',
  requirement: 'userinfo.phone-members',
  needs: { body: named('userinfo.phone-members') },
  judge({ body }) {
    // First, for a phone may stand in what is meant to be userData.
    const verdict = judgeBySchema(userInfoSchema, body, 'userinfo.phone-members');
    if (verdict.outcome === 'violates' || isJsonObject(valueAt(body, '/userData/phone'))) return verdict;
    return notApplicable(whyUnjudged(body, '/userData/phone', { absent: 'the body has no phone', type: 'an object' }));
  },
});
