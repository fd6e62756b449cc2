import { weightOf } from '../../engine/weight.ts';
import type { CheckReport } from '../../model/report.ts';
import { codeSpan, escapeMarkdown, escapeSarifMessage, linkTarget } from '../escape.ts';
import { sourcePhrase } from '../source.ts';
import { requirementOfCheck } from './place.ts';

/** A check as a SARIF reportingDescriptor. */
export function ruleOf(check: CheckReport): object {
  const requirement = requirementOfCheck(check.id);
  const statement = requirement?.statement ?? check.title;
  const source = sourcePhrase(check.source);
  const target = linkTarget(check.source.url);
  return {
    id: check.id,
    shortDescription: { text: escapeSarifMessage([check.title]) },
    fullDescription: { text: escapeSarifMessage([statement]) },
    help: {
      text: escapeSarifMessage([
        statement,
        `Level: ${check.level}.`,
        `Source: ${source}, ${check.source.url}`,
        ...(requirement?.reason === undefined ? [] : [`Why: ${requirement.reason}`]),
      ]),
      markdown: [
        `**${check.level}** ${escapeMarkdown(statement)}`,
        `Source: ${target === undefined ? escapeMarkdown(source) : `[${escapeMarkdown(source)}](${target})`}`,
        ...(requirement?.reason === undefined ? [] : [`Why: ${escapeMarkdown(requirement.reason)}`]),
        ...(requirement === undefined ? [] : [`More: ${codeSpan(`closer-conformance explain ${check.id}`)}`]),
      ].join('\n\n'),
    },
    ...(target === undefined ? {} : { helpUri: target }),
    defaultConfiguration: { level: levelOf(check) },
    properties: { tags: [check.id.split('/')[0] ?? check.id, check.level] },
  };
}

/** How a violation weighs, in SARIF's words. */
export function levelOf(check: CheckReport): 'error' | 'warning' | 'note' {
  const weight = weightOf(check);
  return weight === 'failure' ? 'error' : weight;
}
