import { notApplicable } from '../../model/verdict.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { valueAt } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';
import { whyNoBackOfficeData } from '../support/userinfo/unjudged.ts';

export default defineCheck({
  id: 'userinfo/back-office-items-are-complete',
  title: 'Each back-office item has key and value',
  requirement: 'userinfo.back-office-members',
  needs: { body: person.nested },
  judge({ body }) {
    const items = valueAt(body, '/userData/backOfficeData');
    if (!Array.isArray(items)) return notApplicable(whyNoBackOfficeData(body));
    if (!items.some(isJsonObject)) return notApplicable('backOfficeData has no items that are objects');
    return judgeBySchema(userInfoSchema, body, 'userinfo.back-office-members');
  },
});
