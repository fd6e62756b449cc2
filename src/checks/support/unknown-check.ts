import { nearMiss } from './near-miss.ts';

/** What to say of an id that no check has: the ids that were most likely meant, or else all that there are. */
export function unknownCheck(id: string, ids: readonly string[]): string {
  const meant = nearestIds(id, ids);
  const hint =
    meant.length === 0
      ? `There are:\n${ids.map((known) => `  ${known}`).join('\n')}`
      : `Did you mean ${meant.join(' or ')}? closer-conformance list shows them all.`;
  return `there is no check "${id}". ${hint}`;
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
