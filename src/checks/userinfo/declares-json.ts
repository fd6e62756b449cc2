import { conforms, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { fieldValues } from '../../wire/fields.ts';
import { isJsonMediaType } from '../../wire/media-type.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';
import { recogniseMediaType } from '../support/userinfo/recognise.ts';

export default defineCheck({
  id: 'userinfo/declares-json',
  title: 'The Content-Type is JSON',
  requirement: 'userinfo.media-type-json',
  needs: { content: person.content, answer: person.answer },
  judge({ answer }) {
    const values = fieldValues(answer.response.headers, 'Content-Type');
    const wrong = values.find((value) => !isJsonMediaType(value));
    if (values.length > 0 && wrong === undefined) return conforms;
    const recognised = wrong === undefined ? undefined : recogniseMediaType(wrong);
    return violates({
      pointer: '',
      message:
        recognised?.message ??
        (wrong === undefined
          ? 'The answer has no Content-Type.'
          : `The Content-Type ${quote(wrong)} does not mean JSON.`),
      expected: 'Content-Type: application/json, or a type that ends in +json',
      actual: wrong === undefined ? 'no Content-Type' : quote(wrong),
      fix: recognised?.fix ?? 'Send the header Content-Type: application/json with the body.',
    });
  },
});
