import { shown } from '../support/config/evidence.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeMediaType } from '../support/media-type.ts';

export default defineCheck({
  id: 'config/declares-json',
  title: 'The Content-Type of the config is JSON',
  requirement: 'config.media-type-json',
  needs: { shown },
  judge: ({ shown: answers }) =>
    mergeVerdicts(
      answers.map((answer) => ({ exchange: answer.name, verdict: judgeMediaType(answer.response.headers) })),
    ),
});
