import { conforms, violates } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/no-byte-order-mark',
  title: 'The body does not begin with a byte order mark',
  requirement: 'userinfo.no-byte-order-mark',
  needs: { text: person.text },
  judge({ text: { byteOrderMark } }) {
    if (!byteOrderMark) return conforms;
    return violates({
      pointer: '',
      message: 'The body begins with a byte order mark (EF BB BF), which some JSON parsers refuse.',
      expected: 'the first character of the JSON text',
      actual: 'a byte order mark',
      fix: 'Write the body in UTF-8 without a byte order mark.',
    });
  },
});
