import { duplicateNames } from '../../wire/json.ts';
import { mergeVerdicts } from '../support/config/merge.ts';
import { configs } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';
import { judgeMemberNames } from '../support/member-names.ts';

export default defineCheck({
  id: 'config/member-names-are-unique',
  title: 'No object of the config has a member name twice',
  requirement: 'config.unique-member-names',
  needs: { configs },
  judge: ({ configs: all }) =>
    mergeVerdicts(
      all.map(({ answer, text }) => ({ exchange: answer.name, verdict: judgeMemberNames(duplicateNames(text)) })),
    ),
});
