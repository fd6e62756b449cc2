import { defineCheck } from '../support/define-check.ts';
import { judgeBySchema } from '../support/schema-findings.ts';
import { person } from '../support/userinfo/evidence.ts';
import { userInfoSchema } from '../support/userinfo/schema.ts';

export default defineCheck({
  id: 'userinfo/ids-are-not-empty',
  title: 'externalUserId and userData.id are not empty',
  requirement: 'userinfo.ids-not-empty',
  needs: { body: person.body },
  judge: ({ body }) => judgeBySchema(userInfoSchema, body, 'userinfo.ids-not-empty'),
});
