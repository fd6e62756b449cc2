import { conforms, violates } from '../../model/verdict.ts';
import { quote } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { derive, ofContent } from '../support/evidence.ts';
import { recogniseText } from '../support/recognise-text.ts';
import { declaredNotJson } from '../support/userinfo/declared.ts';
import { person } from '../support/userinfo/evidence.ts';
import { recogniseNotJson, xml } from '../support/userinfo/not-json.ts';

/** Tells in a finding what the body is; whether there is one rests on the content alone. */
const declaration = ofContent(
  derive(person.answer, (exchange) => ({ value: { declared: declaredNotJson(exchange) } })),
);

export default defineCheck({
  id: 'userinfo/body-is-json',
  title: 'The body is valid JSON',
  requirement: 'userinfo.body-valid-json',
  needs: { parsed: person.parsed, declaration },
  judge({ parsed: { text, result }, declaration: { declared } }) {
    if (!('error' in result)) return conforms;
    const { message, line, column } = result.error;
    const recognised = recogniseText(text);
    const near = recognised === undefined ? (declared?.isXml ? xml : recogniseNotJson(text)) : undefined;
    const cause = near === undefined ? '' : `: ${near.what}`;
    const as = declared === undefined ? '' : `, with the Content-Type ${quote(declared.contentType)}`;
    return violates({
      pointer: '',
      message:
        recognised?.message ??
        (text === ''
          ? 'The body is empty.'
          : `The body is not JSON: ${message}, in line ${line}, column ${column}${cause}.`),
      expected: 'a JSON object',
      actual: text === '' ? 'no content' : `text that is not JSON${as}`,
      fix:
        recognised?.fix ??
        near?.fix ??
        (text === ''
          ? fixOfEmpty
          : 'Write the body with a JSON serialiser, such as JSON.stringify, and write nothing before or after it.'),
    });
  },
});

const fixOfEmpty =
  "Write the JSON object of the guide as the body; if the code does, look into the server's log for what ended it before that.";
