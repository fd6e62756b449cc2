import type { RequirementId } from '../../../generated/requirements.ts';
import { shapes } from '../../../generated/schemas.ts';
import { validateOauthConfigResponse } from '../../../generated/validators.js';
import type { Verdict } from '../../../model/verdict.ts';
import { type JudgedSchema, judgeBySchema } from '../schema-findings.ts';
import type { ShownConfig } from './evidence.ts';
import { mergeVerdicts } from './merge.ts';

/** The schema of GET's answer. */
const responseSchema: JudgedSchema = { validator: validateOauthConfigResponse, shape: shapes.OauthConfigResponse };

/** Judges every config that was shown by one requirement of the schema; the same defect is reported once. */
export function judgeConfigs(configs: readonly ShownConfig[], requirement: RequirementId): Verdict {
  return mergeVerdicts(
    configs.map(({ answer, config }) => ({
      exchange: answer.name,
      verdict: judgeBySchema(responseSchema, config, requirement),
    })),
  );
}
