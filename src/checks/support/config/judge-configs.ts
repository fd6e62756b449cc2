import type { RequirementId } from '../../../generated/requirements.ts';
import type { Finding, Verdict } from '../../../model/verdict.ts';
import { judgeBySchema } from '../schema-findings.ts';
import { mergeVerdicts } from './merge.ts';
import type { ShownConfig } from './reads.ts';
import { configResponseSchema } from './schema.ts';

/**
 * Judges every config that was shown by one requirement of the schema; the same defect is reported once.
 *
 * @param explain what a check adds to a finding that it knows more of
 */
export function judgeConfigs(
  configs: readonly ShownConfig[],
  requirement: RequirementId,
  explain: (finding: Finding, config: ShownConfig['config']) => Finding = (finding) => finding,
): Verdict {
  return mergeVerdicts(
    configs.map(({ answer, config }) => ({
      exchange: answer.name,
      verdict: mapFindings(judgeBySchema(configResponseSchema, config, requirement), (finding) =>
        withoutSecret(explain(finding, config)),
      ),
    })),
  );
}

function mapFindings(verdict: Verdict, change: (finding: Finding) => Finding): Verdict {
  if (verdict.outcome !== 'violates') return verdict;
  const [first, ...rest] = verdict.findings;
  return { ...verdict, findings: [change(first), ...rest.map(change)] };
}

/** What is shown as the secret may be a part of it, also where the user asked for values. */
function withoutSecret({ value, ...finding }: Finding): Finding {
  return finding.pointer === '/clientSecret' || value === undefined ? finding : { ...finding, value };
}
