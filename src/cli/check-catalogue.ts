import { configChecks, flowChecks, userinfoChecks } from '../checks/index.ts';
import { gates, requirementOf } from '../engine/ledger.ts';
import type { Check } from '../model/check.ts';
import type { Profile } from '../model/report.ts';
import type { Requirement } from '../model/requirement.ts';

/** A check with its requirement, as `list` and `explain` show it. */
export interface CatalogueEntry {
  readonly check: Check;
  readonly requirement: Requirement;
  readonly gates: Readonly<Record<Profile, boolean>>;
}

/** Every check that there is, in the order of the reports. */
export function catalogue(): readonly CatalogueEntry[] {
  return [...userinfoChecks, ...configChecks, ...flowChecks].map((check) => {
    const requirement = requirementOf(check.requirement);
    return { check, requirement, gates: gatesOf(requirement) };
  });
}

export function gatesOf(requirement: Requirement): CatalogueEntry['gates'] {
  return { closer: gates(requirement, 'closer'), strict: gates(requirement, 'strict') };
}
