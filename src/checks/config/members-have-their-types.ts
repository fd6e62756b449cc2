import { judgeConfigs } from '../support/config/judge-configs.ts';
import { shapedConfigs } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/members-have-their-types',
  title: 'Each member of the config has its documented type',
  requirement: 'config.member-types',
  needs: { configs: shapedConfigs },
  judge: ({ configs: all }) => judgeConfigs(all, 'config.member-types'),
});
