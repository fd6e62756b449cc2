import { distance } from 'fastest-levenshtein';

/**
 * The candidate that somebody who meant `name` has most likely written: the same letters in another case or with other
 * separators, two neighbours swapped, or at most two letters off. Undefined where none is near.
 */
export function nearMiss(name: string, candidates: readonly string[]): string | undefined {
  const wanted = letters(name);
  let best: { candidate: string; off: number } | undefined;
  for (const candidate of candidates) {
    const found = letters(candidate);
    // Remote names may be as long as the body; one of quite another length is not compared.
    if (Math.abs(found.length - wanted.length) > maxOff) continue;
    const off = areSwapped(wanted, found) ? 1 : distance(wanted, found);
    if (off <= allowance(wanted, found) && (best === undefined || off < best.off)) best = { candidate, off };
  }
  return best?.candidate;
}

/** What follows a sentence about a name that there is not: which one was most likely meant; empty where none is near. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const meant = nearMiss(name, candidates);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

const maxOff = 2;

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether two neighbours have changed places: one slip of the hand, where the distance counts two. */
function areSwapped(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    one[at] !== undefined &&
    one === `${other.slice(0, at)}${other.charAt(at + 1)}${other.charAt(at)}${other.slice(at + 2)}`
  );
}

/** Short names have few letters to be recognised by. */
function allowance(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  if (length < 4) return 0;
  return length < 8 ? 1 : maxOff;
}
