import type { Finding } from '../../model/verdict.ts';
import { valuesAtTheRoot } from '../../wire/json.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import { judgeConfigs } from '../support/config/judge-configs.ts';
import { type ShownConfig, shapedConfigs } from '../support/config/reads.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/secret-is-masked',
  title: 'GET shows the secret as ** and nothing else',
  requirement: 'config.secret-masked',
  needs: { configs: shapedConfigs },
  judge: ({ configs: all }) => judgeConfigs(all.flatMap(withEachSecret), 'config.secret-masked', explain),
});

/** A config once for each time that clientSecret stands in it: a parser takes one of them, and whoever reads the text sees all. */
function withEachSecret(shown: ShownConfig): readonly ShownConfig[] {
  const secrets = valuesAtTheRoot(shown.text, 'clientSecret');
  return [shown, ...secrets.map((clientSecret) => ({ ...shown, config: { ...shown.config, clientSecret } }))];
}

/** What stands in place of the mask is never shown. Whether it is another mask, or may be what nobody is to see, is said. */
function explain(finding: Finding, { clientSecret }: JsonObject): Finding {
  if (typeof clientSecret !== 'string' || isRowOfMaskCharacters(clientSecret)) return finding;
  return {
    ...finding,
    message: `${finding.message}; it may be the secret itself in plain text, or a part of it`,
    fix: `${finding.fix} If the secret was shown, or a part of it, replace it once GET masks it: whoever has seen the answer knows it.`,
  };
}

/** Nothing but what masks are made of, such as stars, bullets and the letter x. */
function isRowOfMaskCharacters(text: string): boolean {
  return /^[*＊•●∙·.#_xX\s-]*$/u.test(text);
}
