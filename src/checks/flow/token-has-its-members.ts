import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';
import { tokenResponseSchema } from '../support/flow/schema.ts';
import { judgeBySchema } from '../support/schema-findings.ts';

export default defineCheck({
  id: 'flow/token-has-its-members',
  title: 'The token answer has access_token and token_type',
  requirement: 'token.response-members',
  needs: { issued: token.issued },
  judge: ({ issued: { body } }) => judgeBySchema(tokenResponseSchema, body, 'token.response-members'),
});
