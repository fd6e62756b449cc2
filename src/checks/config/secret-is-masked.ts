import { valuesAtTheRoot } from '../../wire/json.ts';
import { judgeConfigs } from '../support/config/judge-configs.ts';
import { configs, type ShownConfig } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/secret-is-masked',
  title: 'GET shows the secret as ** and nothing else',
  requirement: 'config.secret-masked',
  needs: { configs },
  judge: ({ configs: all }) => judgeConfigs(all.flatMap(withEachSecret), 'config.secret-masked'),
});

/** A config once for each time that clientSecret stands in it: a parser takes one of them, and whoever reads the text sees all. */
function withEachSecret(shown: ShownConfig): readonly ShownConfig[] {
  const secrets = valuesAtTheRoot(shown.text, 'clientSecret');
  return [shown, ...secrets.map((clientSecret) => ({ ...shown, config: { ...shown.config, clientSecret } }))];
}
