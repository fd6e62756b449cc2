import { judgeConfigs } from '../support/config/judge-configs.ts';
import { configs } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/secret-is-masked',
  title: 'GET shows the secret as ** and nothing else',
  requirement: 'config.secret-masked',
  needs: { configs },
  judge: ({ configs: all }) => judgeConfigs(all, 'config.secret-masked'),
});
