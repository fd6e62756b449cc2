import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

export default defineCheck({
  id: 'userinfo/optional-members-are-not-null',
  title: 'No optional member is null',
  requirement: 'userinfo.optional-members-not-null',
  needs: { body: person.nested },
  judge: ({ body }) => judgeBySchema(userInfoSchema, body, 'userinfo.optional-members-not-null'),
});
