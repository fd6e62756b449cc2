import { defineCheck } from '../support/define-check.ts';
import { judgeMediaType } from '../support/media-type.ts';
import { person } from '../support/userinfo/evidence.ts';
import { recogniseMediaType } from '../support/userinfo/recognise.ts';

export default defineCheck({
  id: 'userinfo/declares-json',
  title: 'The Content-Type is JSON',
  requirement: 'userinfo.media-type-json',
  needs: { content: person.content, answer: person.answer },
  judge: ({ answer }) => judgeMediaType(answer.response.headers, recogniseMediaType),
});
