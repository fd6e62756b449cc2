import type { AnsweredExchange } from '../../model/exchange.ts';
import { defineCheck } from '../support/define-check.ts';
import { derive, type Reading } from '../support/evidence.ts';
import { judgeMediaType } from '../support/media-type.ts';
import { declaredNotJson } from '../support/userinfo/declared.ts';
import { person } from '../support/userinfo/evidence.ts';

/** The answer, unless it is no JSON and declared as what it is: then the body is wrong, and userinfo/body-is-json says what it is. */
const judgeable = derive(
  person.answer,
  (exchange): Reading<AnsweredExchange> =>
    declaredNotJson(exchange) === undefined ? { value: exchange } : { blockedBy: 'userinfo/body-is-json' },
);

export default defineCheck({
  id: 'userinfo/declares-json',
  title: 'The Content-Type is JSON',
  requirement: 'userinfo.media-type-json',
  needs: { content: person.content, answer: judgeable },
  judge: ({ answer: { response } }) => judgeMediaType(response.headers),
});
