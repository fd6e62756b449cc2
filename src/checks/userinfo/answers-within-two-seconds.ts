import { conforms, violates } from '../../model/verdict.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

const limitMs = 2000;

export default defineCheck({
  id: 'userinfo/answers-within-two-seconds',
  title: 'The answer is complete within 2 seconds',
  requirement: 'userinfo.answers-within-two-seconds',
  needs: { answer: person.answer },
  judge({ answer: { timings } }) {
    if (timings.total <= limitMs) return conforms;
    const took = `${Math.ceil(timings.total)} ms`;
    return violates({
      pointer: '',
      where: 'the time that the answer took',
      message: `The answer took ${took}; the person waits for it before the widget opens.`,
      expected: `at most ${limitMs} ms`,
      actual: took,
      fix: 'Find what the endpoint waits for; the timings of the exchange tell name look-up, connection, TLS and waiting apart.',
    });
  },
});
