import { unknownCheck } from '../checks/support/unknown-check.ts';
import { findRequirement } from '../engine/ledger.ts';
import { waiversCheckId } from '../engine/waivers.ts';
import { examples } from '../generated/examples.ts';
import { requirements } from '../generated/requirements.ts';
import { UsageError } from '../model/errors.ts';
import type { Requirement } from '../model/requirement.ts';
import { explanation } from '../reporters/explanation.ts';
import { capitalised } from '../wire/describe.ts';
import { type CatalogueEntry, catalogue, gatesOf } from './check-catalogue.ts';
import { writeStdout } from './stdout.ts';

/**
 * Runs `explain`: for a check, or for what stands in a check's place: a requirement where `validate` judges by a schema, and an
 * interaction of a pact.
 *
 * @throws {UsageError} for an id that nothing has, with the nearest one
 */
export async function runExplain(id: string): Promise<void> {
  // In the reports of `verify` and `contract check` interactions of pacts stand for checks.
  if (/^(?:pact|contract)\//.test(id)) {
    const { interactionExplanation } = await import('./explain-interaction.ts');
    await writeStdout(interactionExplanation(id));
    return;
  }
  const entries = catalogue();
  const entry = entries.find(({ check }) => check.id === id);
  const requirement = entry?.requirement ?? requirementNamed(id);
  if (requirement === undefined) throw noSuchCheck(id, entries);
  await writeStdout(explanation(requirement, gatesOf(requirement), entry?.check, examples[id]));
}

/** A requirement by its own id; or that of the check which the engine makes by itself and no file defines. */
function requirementNamed(id: string): Requirement | undefined {
  if (id === waiversCheckId) return requirements['run.waivers'];
  return findRequirement(id);
}

function noSuchCheck(id: string, entries: readonly CatalogueEntry[]): UsageError {
  const ids = entries.map(({ check }) => check.id);
  return new UsageError('unknown-check', capitalised(unknownCheck(id, ids)));
}
