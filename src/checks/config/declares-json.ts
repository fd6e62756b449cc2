import { mergeVerdicts } from '../support/config/merge.ts';
import { shownContents } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeMediaType } from '../support/media-type.ts';

export default defineCheck({
  id: 'config/declares-json',
  title: 'The Content-Type of the config is JSON',
  requirement: 'config.media-type-json',
  needs: { contents: shownContents },
  judge: ({ contents }) =>
    mergeVerdicts(
      contents.map((answer) => ({ exchange: answer.name, verdict: judgeMediaType(answer.response.headers) })),
    ),
});
