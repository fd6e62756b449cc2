import { notApplicable, violatesForEach } from '../../model/verdict.ts';
import { leaksIn, sentSecret } from '../support/config/leaks.ts';
import { answers } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/never-shows-the-secret',
  title: 'No answer shows the secret that was sent, whole or in part',
  requirement: 'config.secret-never-shown',
  needs: { answers },
  judge({ answers: all }) {
    const leaks = all.flatMap(leaksIn);
    if (leaks.length === 0 && !all.some(sentSecret)) return notApplicable('no request sent a secret');
    return violatesForEach(leaks, ({ answer, place, outside, whole, pointer }) => ({
      pointer,
      ...(outside ? { where: place } : {}),
      message: `The answer to ${answer.request.method} shows ${whole ? 'the clientSecret that was sent' : 'a part of the clientSecret that was sent'} in ${place}.`,
      expected: 'no trace of the secret',
      actual: whole ? 'the whole secret' : 'a part of the secret',
      exchange: answer.name,
      fix: 'Leave the secret out of every answer; where a config is shown write ** in its place.',
    }));
  },
});
