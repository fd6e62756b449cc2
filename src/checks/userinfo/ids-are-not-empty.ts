import { notApplicable } from '../../model/verdict.ts';
import { valueAt } from '../../wire/json-pointer.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

export default defineCheck({
  id: 'userinfo/ids-are-not-empty',
  title: 'externalUserId and userData.id are not empty',
  requirement: 'userinfo.ids-not-empty',
  needs: { body: person.nested },
  judge({ body }) {
    // First, for an id may stand in what is meant to be userData.
    const verdict = judgeBySchema(userInfoSchema, body, 'userinfo.ids-not-empty');
    if (verdict.outcome === 'violates') return verdict;
    const values = ['/externalUserId', '/userData/id'].map((pointer) => valueAt(body, pointer));
    if (!values.some((value) => typeof value === 'string')) return notApplicable('the body has neither as a string');
    return verdict;
  },
});
