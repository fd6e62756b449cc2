import type { AnsweredExchange } from '../../model/exchange.ts';
import { type Finding, notApplicable, violatesWith } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { noneRefused, refusals, refusing, token } from '../support/flow/evidence.ts';
import { jsonObjectIn } from '../support/json-body.ts';
import { judgeApplicationJson } from '../support/media-type.ts';

export default defineCheck({
  id: 'flow/errors-declare-json',
  title: 'The Content-Type of a refusal is JSON',
  requirement: 'token.error-media-type',
  needs: { issued: token.issued, ...refusals },
  judge({ wrongSecret, unknownGrant }) {
    const refused = refusing([wrongSecret, unknownGrant]);
    if (refused.length === 0) return notApplicable(noneRefused);
    // Of a body that is no JSON object flow/error-bodies-name-the-error says so.
    const judged = refused.filter((answer) => jsonObjectIn(answer) !== undefined);
    if (judged.length === 0) return notApplicable('no refusal has a JSON object as its body');
    return violatesWith(judged.flatMap(problemOf));
  },
});

function problemOf({ name, response }: AnsweredExchange): readonly Finding[] {
  const verdict = judgeApplicationJson(response.headers);
  return verdict.outcome === 'violates' ? verdict.findings.map((finding) => ({ ...finding, exchange: name })) : [];
}
