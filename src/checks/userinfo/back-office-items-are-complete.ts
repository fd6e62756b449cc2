import { notApplicable } from '../../model/verdict.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { valueAt } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { named } from '../support/userinfo/named.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';
import { whyNoBackOfficeData } from '../support/userinfo/unjudged.ts';

export default defineCheck({
  id: 'userinfo/back-office-items-are-complete',
  title: 'Each back-office item has key and value',
  requirement: 'userinfo.back-office-members',
  needs: { body: named('userinfo.back-office-members') },
  judge({ body }) {
    // First, for the items may stand in what is meant to be backOfficeData.
    const verdict = judgeBySchema(userInfoSchema, body, 'userinfo.back-office-members');
    if (verdict.outcome === 'violates') return verdict;
    const items = valueAt(body, '/userData/backOfficeData');
    if (!Array.isArray(items)) return notApplicable(whyNoBackOfficeData(body));
    if (!items.some(isJsonObject)) return notApplicable('backOfficeData has no items that are objects');
    return verdict;
  },
});
