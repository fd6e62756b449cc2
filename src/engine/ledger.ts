import { closerSources, type RequirementId, requirements } from '../generated/requirements.ts';
import { InternalError } from '../model/errors.ts';
import type { Profile } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';

export function isRequirementId(text: string): text is RequirementId {
  return Object.hasOwn(requirements, text);
}

/** A requirement by its id; undefined where the ledger has none. */
export function findRequirement(id: string): Requirement | undefined {
  return isRequirementId(id) ? requirements[id] : undefined;
}

/** The requirement that a check of ours names. */
export function requirementOf(id: string): Requirement {
  const found = findRequirement(id);
  if (found === undefined) throw new InternalError('unknown-requirement', `the ledger has no requirement ${id}`);
  return found;
}

/** Whether a violation of a requirement fails the run. The RFCs' own MUSTs do so in the profile `strict` alone. */
export function gates({ level, source }: Requirement, profile: Profile): boolean {
  return level === 'MUST' && (profile === 'strict' || closerSources.includes(source.id));
}
