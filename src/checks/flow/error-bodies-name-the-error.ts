import type { AnsweredExchange } from '../../model/exchange.ts';
import { type Finding, notApplicable, violatesWith } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { noneRefused, refusals, refusing, token } from '../support/flow/evidence.ts';
import { jsonObjectIn } from '../support/json-body.ts';

/** The characters of error and error_description. @see RFC 6749 section 5.2 */
const allowed = /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/;

export default defineCheck({
  id: 'flow/error-bodies-name-the-error',
  title: 'A refusal names its error in JSON',
  requirement: 'token.error-body',
  needs: { issued: token.issued, ...refusals },
  judge({ wrongSecret, unknownGrant }) {
    const refused = refusing([wrongSecret, unknownGrant]);
    if (refused.length === 0) return notApplicable(noneRefused);
    return violatesWith(refused.flatMap(problemsOf));
  },
});

function problemsOf(answer: AnsweredExchange): readonly Finding[] {
  const body = jsonObjectIn(answer);
  const found = {
    exchange: answer.name,
    fix: 'Answer what is refused with a JSON object such as {"error": "invalid_client"}.',
  };
  if (body === undefined) {
    return [
      {
        ...found,
        pointer: '',
        message: `The body of the refusal "${answer.name}" is no JSON object.`,
        expected: 'a JSON object with an error',
        actual: answer.response.body.length === 0 ? 'no content' : 'something else',
      },
    ];
  }
  if (typeof body.error !== 'string' || body.error === '') {
    const actual = describe(body.error);
    return [
      {
        ...found,
        pointer: body.error === undefined ? '' : '/error',
        message: `$.error of the refusal "${answer.name}" is ${body.error === undefined ? 'missing' : actual}.`,
        expected: 'an error code',
        actual,
      },
    ];
  }
  return (['error', 'error_description', 'error_uri'] as const).flatMap((name) =>
    textProblem(name, body[name], answer),
  );
}

function textProblem(name: string, value: unknown, { name: exchange }: AnsweredExchange): readonly Finding[] {
  if (value === undefined || (typeof value === 'string' && allowed.test(value))) return [];
  const isText = typeof value === 'string';
  return [
    {
      pointer: `/${name}`,
      message: isText
        ? `$.${name} of the refusal "${exchange}" has a character that RFC 6749 does not allow there.`
        : `$.${name} of the refusal "${exchange}" is ${describe(value)}, not a string.`,
      expected: 'printable ASCII without double quotes and backslashes',
      actual: describe(value),
      fix: `Write ${name} in ASCII; texts in the person's language belong on pages that people see.`,
      exchange,
    },
  ];
}
