import { judgeConfigs } from '../support/config/judge-configs.ts';
import { configs } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/has-all-members',
  title: 'The config is shown with all six members',
  requirement: 'config.response-members',
  needs: { configs },
  judge: ({ configs: all }) => judgeConfigs(all, 'config.response-members'),
});
