import { shapes } from '../../generated/schemas.ts';
import type { Finding } from '../../model/verdict.ts';
import { describe } from '../../wire/describe.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import { judgeConfigs } from '../support/config/judge-configs.ts';
import { configs } from '../support/config/reads.ts';
import { recogniseOtherShape } from '../support/config/recognise.ts';
import { defineCheck } from '../support/define-check.ts';

export default defineCheck({
  id: 'config/has-all-members',
  title: 'The config is shown with all six members',
  requirement: 'config.response-members',
  needs: { configs },
  judge: ({ configs: all }) => judgeConfigs(all, 'config.response-members', explain),
});

function explain(finding: Finding, config: JsonObject): Finding {
  const recognised = recogniseOtherShape(config);
  if (recognised === undefined) {
    return isOfFirstEdition(config) ? { ...finding, message: `${finding.message}${asInFirstEdition}` } : finding;
  }
  // The same for each member that is missing, so that it is reported once.
  return {
    ...finding,
    message: recognised.message,
    expected: 'the six members of a config at the root',
    actual: describe(config),
    fix: recognised.fix,
  };
}

/** Whether a config has just the members of edition 1.0.0 of the contract; by another name, one more may be meant. */
function isOfFirstEdition(config: JsonObject): boolean {
  const { members = {} } = shapes.OauthConfigResponse;
  return Object.keys({ ...members, ...config }).every(
    (name) => Object.hasOwn(members, name) && Object.hasOwn(config, name) !== (name === 'allowAnonymousSignUp'),
  );
}

const asInFirstEdition = ': the config is as an earlier edition of the guide (1.0.0) had it, without that member';
