import { nearMiss } from '../checks/support/near-miss.ts';
import { waiversCheckId } from '../engine/waivers.ts';
import { examples } from '../generated/examples.ts';
import { requirements } from '../generated/requirements.ts';
import { UsageError } from '../model/errors.ts';
import type { Requirement } from '../model/requirement.ts';
import { explanation } from '../reporters/explanation.ts';
import { type CatalogueEntry, catalogue, gatesOf } from './check-catalogue.ts';
import { writeStdout } from './stdout.ts';

/**
 * Runs `explain`: for a check, or for a requirement, which stands in a check's place where `validate` judges by a schema.
 *
 * @throws {UsageError} for an id that nothing has, with the nearest one
 */
export async function runExplain(id: string): Promise<void> {
  const entries = catalogue();
  const entry = entries.find(({ check }) => check.id === id);
  const requirement = entry?.requirement ?? requirementNamed(id);
  if (requirement === undefined) throw unknownCheck(id, entries);
  await writeStdout(explanation(requirement, gatesOf(requirement), entry?.check, examples[id]));
}

/** A requirement by its own id; or that of the check which the engine makes by itself and no file defines. */
function requirementNamed(id: string): Requirement | undefined {
  if (id === waiversCheckId) return requirements['run.waivers'];
  return Object.values<Requirement>(requirements).find((requirement) => requirement.id === id);
}

function unknownCheck(id: string, entries: readonly CatalogueEntry[]): UsageError {
  const ids = entries.map(({ check }) => check.id);
  const meant = nearestIds(id, ids);
  const hint =
    meant.length === 0
      ? ` There are:\n${ids.map((known) => `  ${known}`).join('\n')}`
      : ` Did you mean ${meant.join(' or ')}? closer-conformance list shows them all.`;
  return new UsageError('unknown-check', `There is no check "${id}".${hint}`);
}

/** The id that was most likely meant; else those that share its last words. */
function nearestIds(id: string, ids: readonly string[]): readonly string[] {
  const nearest = nearMiss(id, ids);
  if (nearest !== undefined) return [nearest];
  const name = id.replace(/^.*\//, '').toLowerCase();
  const byName = nearMiss(
    name,
    ids.map((known) => known.replace(/^.*\//, '')),
  );
  return ids.filter((known) => known.endsWith(`/${byName}`) || (name.length > 3 && known.includes(name)));
}
