import { decodeUtf8 } from '../../wire/text.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeMediaType } from '../support/media-type.ts';
import { person } from '../support/userinfo/evidence.ts';
import { recogniseMediaType } from '../support/userinfo/recognise.ts';

export default defineCheck({
  id: 'userinfo/declares-json',
  title: 'The Content-Type is JSON',
  requirement: 'userinfo.media-type-json',
  needs: { content: person.content, answer: person.answer },
  judge({ answer: { response } }) {
    const decoded = decodeUtf8(response.body);
    const text = 'text' in decoded ? decoded.text : '';
    return judgeMediaType(response.headers, (contentType) => recogniseMediaType(contentType, text));
  },
});
