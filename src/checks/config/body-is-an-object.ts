import { conforms, type Finding, type Verdict, violates } from '../../model/verdict.ts';
import { configPath } from '../../probes/config-contract.ts';
import { describe } from '../../wire/describe.ts';
import { maxJsonDepth, parseJsonValue } from '../../wire/json.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { decodeUtf8 } from '../../wire/text.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { shown } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';
import { explainHtml, isHtml } from '../support/recognise-html.ts';

export default defineCheck({
  id: 'config/body-is-an-object',
  title: 'The config is shown as a JSON object',
  requirement: 'config.body-is-object',
  needs: { shown },
  judge: ({ shown: answers }) =>
    mergeVerdicts(answers.map((answer) => ({ exchange: answer.name, verdict: judgeBody(answer.response.body) }))),
});

function judgeBody(body: Uint8Array): Verdict {
  const problem = problemOf(body);
  if (problem === undefined) return conforms;
  return violates({
    pointer: '',
    message: `The body of the answer to GET is ${problem}.`,
    expected: 'a JSON object in UTF-8',
    actual: problem,
    fix: 'Answer GET with the config as one JSON object; where there is no config answer with a 4xx.',
    ...recognise(body),
  });
}

/** What a body is known to be that is wrong as a whole. */
function recognise(body: Uint8Array): Partial<Finding> {
  const decoded = decodeUtf8(body);
  if (!('text' in decoded && isHtml(decoded.text))) return {};
  return {
    message: explainHtml(decoded.text).message,
    actual: 'an HTML page',
    fix: `Check the origin: it must be that of the config API. If it is, let the API answer at ${configPath} with JSON and Content-Type: application/json; exempt that path from what answers with pages, such as a sign-in, which looks for a session cookie and not for the key in X-Api-Key.`,
  };
}

function problemOf(body: Uint8Array): string | undefined {
  if (body.length === 0) return 'empty';
  const decoded = decodeUtf8(body);
  if (!('text' in decoded)) return 'not UTF-8';
  const parsed = parseJsonValue(decoded.text);
  if ('tooDeep' in parsed) return `nested deeper than ${maxJsonDepth} levels`;
  if ('error' in parsed)
    return `not JSON: ${parsed.error.message}, in line ${parsed.error.line}, column ${parsed.error.column}`;
  return isJsonObject(parsed.value) ? undefined : `${describe(parsed.value)}, not an object`;
}
