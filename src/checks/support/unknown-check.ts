import { nearMiss } from './near-miss.ts';

/** More than these are no help. */
const mostSuggestions = 5;

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
  const name = nameOf(id).toLowerCase();
  const byName = nearMiss(name, ids.map(nameOf));
  const sharing = ids.filter((known) => nameOf(known) === byName || (name.length > 3 && nameOf(known).includes(name)));
  return sharing.slice(0, mostSuggestions);
}

/** An id without its group. */
function nameOf(id: string): string {
  return id.replace(/^.*\//, '');
}
