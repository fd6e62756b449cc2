import type { RequirementId } from '../../../generated/requirements.ts';
import type { Finding, Verdict } from '../../../model/verdict.ts';
import { judgeBySchema } from '../schema-findings.ts';
import { mergeVerdicts } from './merge.ts';
import type { ShownConfig } from './reads.ts';
import { configResponseSchema } from './schema.ts';

/** Judges every config that was shown by one requirement of the schema; the same defect is reported once. */
export function judgeConfigs(configs: readonly ShownConfig[], requirement: RequirementId): Verdict {
  return mergeVerdicts(
    configs.map(({ answer, config }) => ({
      exchange: answer.name,
      verdict: withoutSecrets(judgeBySchema(configResponseSchema, config, requirement)),
    })),
  );
}

/** What is shown as the secret may be a part of it, also where the user asked for values. */
function withoutSecrets(verdict: Verdict): Verdict {
  if (verdict.outcome !== 'violates') return verdict;
  const [first, ...rest] = verdict.findings;
  return { ...verdict, findings: [withoutSecret(first), ...rest.map(withoutSecret)] };
}

function withoutSecret({ value, ...finding }: Finding): Finding {
  return finding.pointer === '/clientSecret' || value === undefined ? finding : { ...finding, value };
}
