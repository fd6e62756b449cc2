import { distance } from 'fastest-levenshtein';
import { nearMiss } from './near-miss.ts';

/** The candidates that somebody who wrote `name` may have meant, the likeliest first: the one that is a slip away, else those that share most words. */
export function nearest(name: string, candidates: readonly string[], most: number = 3): readonly string[] {
  const slip = nearMiss(name, candidates);
  if (slip !== undefined) return [slip];
  const wanted = wordsOf(name);
  const shared = (candidate: string): number =>
    wordsOf(candidate).filter((word) => wanted.some((one) => one.startsWith(word) || word.startsWith(one))).length;
  return candidates
    .map((candidate) => ({ candidate, shared: shared(candidate), off: distance(name, candidate) }))
    .filter((one) => one.shared > 0)
    .sort((one, other) => other.shared - one.shared || one.off - other.off)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Words that a name can be recognised by. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}
