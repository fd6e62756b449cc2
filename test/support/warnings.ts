import { readLedger } from '../../scripts/generate/ledger.ts';

const { requirements } = readLedger();

/**
 * Whether a check only warns in the profile closer, by the ledger as it is written and by the rule that README.md has under
 * "Profiles", and not by what src/ makes of them: what is no MUST, and a MUST that is neither
 * of the guide, nor of the client, nor a decision.
 */
export function onlyWarns(check: string): boolean {
  const requirement = requirements.find(({ checks = [] }) => checks.includes(check));
  if (requirement === undefined) throw new Error(`contracts/requirements.yaml names no check ${check}`);
  return requirement.level !== 'MUST' || !['closer-docs', 'closer-client', 'decision'].includes(requirement.source);
}
