import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

export default defineCheck({
  id: 'userinfo/members-have-their-types',
  title: 'Each member has its documented type',
  requirement: 'userinfo.member-types',
  needs: { body: person.nested },
  judge: ({ body }) => judgeBySchema(userInfoSchema, body, 'userinfo.member-types'),
});
