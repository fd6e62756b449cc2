import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { answers } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';
import { jsonObjectIn } from '../support/json-body.ts';

export default defineCheck({
  id: 'config/error-bodies-have-a-reason',
  title: 'The reason in a JSON error body is a string',
  requirement: 'config.error-body',
  needs: { answers },
  judge({ answers: all }) {
    const bodies = all
      .filter(({ response: { status } }) => status >= 400)
      .map((answer) => ({ answer, body: jsonObjectIn(answer) }));
    const known = bodies.flatMap(({ answer, body }) => (body === undefined ? [] : [{ answer, body }]));
    if (known.length === 0) return notApplicable('no answer had a JSON object as its error body');
    return mergeVerdicts(
      known.map(({ answer, body }) => {
        const reason = body.reason;
        if (reason === undefined || typeof reason === 'string') return { exchange: answer.name, verdict: conforms };
        const verdict = violates({
          pointer: '/reason',
          message: `$.reason of an error body is ${describe(reason)}, not a string.`,
          expected: 'a string, or no reason',
          actual: describe(reason),
          fix: 'Write the reason as a string, or leave it out.',
        });
        return { exchange: answer.name, verdict };
      }),
    );
  },
});
