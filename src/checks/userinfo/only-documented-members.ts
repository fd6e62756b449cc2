import { defineCheck } from '../support/define-check.ts';
import { judgeOtherMembers } from '../support/other-members.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

export default defineCheck({
  id: 'userinfo/only-documented-members',
  title: 'There are no members but the documented ones',
  requirement: 'userinfo.documented-members',
  needs: { body: person.nested },
  judge: ({ body }) =>
    judgeOtherMembers(
      body,
      userInfoSchema.shape,
      'Closer ignores it; leave it out unless something else reads it. What agents should see goes into backOfficeData.',
    ),
});
