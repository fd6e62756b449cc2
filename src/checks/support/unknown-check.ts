import { nearMiss } from '../../wire/near-miss.ts';
import { nearest } from '../../wire/nearest.ts';

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

/** The id that is a slip away; else those whose name, without the group, is near. */
function nearestIds(id: string, ids: readonly string[]): readonly string[] {
  const slip = nearMiss(id, ids);
  if (slip !== undefined) return [slip];
  const names = nearest(nameOf(id), [...new Set(ids.map(nameOf))], mostSuggestions);
  return names.flatMap((name) => ids.filter((known) => nameOf(known) === name)).slice(0, mostSuggestions);
}

/** An id without its group. */
function nameOf(id: string): string {
  return id.replace(/^.*\//, '');
}
