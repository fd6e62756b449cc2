import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';
import { tokenResponseSchema } from '../support/flow/schema.ts';
import { judgeBySchema } from '../support/schema-findings.ts';

export default defineCheck({
  id: 'flow/token-members-have-their-types',
  title: 'Each member of the token answer has its type',
  requirement: 'token.response-types',
  needs: { issued: token.issued },
  judge: ({ issued: { body } }) => judgeBySchema(tokenResponseSchema, body, 'token.response-types'),
});
