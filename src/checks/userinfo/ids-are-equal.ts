import { conforms, violates } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/ids-are-equal',
  title: 'externalUserId and userData.id have the same value',
  requirement: 'userinfo.ids-equal',
  needs: { ids: person.ids },
  judge({ ids: { externalUserId, id } }) {
    if (externalUserId === id) return conforms;
    return violates({
      pointer: '/userData/id',
      message: '$.userData.id differs from $.externalUserId; the documented example has the same value in both.',
      expected: 'the value of $.externalUserId',
      actual: `another value: ${describe(id)}`,
      value: id,
      fix: 'Unless the difference is meant, give both the same lasting identifier of the person.',
    });
  },
});
