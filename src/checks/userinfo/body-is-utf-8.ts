import { conforms, type Finding, violates } from '../../model/verdict.ts';
import { decodeUtf8 } from '../../wire/text.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

export default defineCheck({
  id: 'userinfo/body-is-utf-8',
  title: 'The body is encoded in UTF-8',
  requirement: 'userinfo.body-utf8',
  needs: { content: person.content },
  judge({ content: { body } }) {
    const decoded = decodeUtf8(body);
    if ('text' in decoded) return conforms;
    const { looksLike, invalidAt } = decoded;
    if (looksLike === 'gzip') return violates(compressed);
    const byte = (body[invalidAt] ?? 0).toString(16).toUpperCase();
    return violates({
      pointer: '',
      message:
        looksLike === undefined
          ? `The body is not UTF-8: the byte ${byte} at offset ${invalidAt} begins or ends no character.`
          : `The body is encoded in ${looksLike}.`,
      expected: 'UTF-8',
      actual: looksLike ?? 'bytes that are not UTF-8, as Latin-1 or Windows-1252 give them',
      fix: 'Encode the body in UTF-8, whatever encoding the data is stored in.',
    });
  },
});

const compressed: Finding = {
  pointer: '',
  message: 'The body is gzip data, and no Content-Encoding says so.',
  expected: 'UTF-8',
  actual: 'gzip data',
  fix: 'Send the header Content-Encoding: gzip with a compressed body, or do not compress it.',
};
