import { defineCheck } from '../support/define-check.ts';
import { token } from '../support/flow/evidence.ts';
import { judgeApplicationJson } from '../support/media-type.ts';

export default defineCheck({
  id: 'flow/token-declares-json',
  title: 'The Content-Type of the token answer is JSON',
  requirement: 'token.media-type-json',
  needs: { issued: token.issued },
  judge: ({ issued: { answer } }) => judgeApplicationJson(answer.response.headers),
});
