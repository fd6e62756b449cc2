import { distance } from 'fastest-levenshtein';

/**
 * The candidate that somebody who meant `name` has most likely written: the same letters in another case or with other
 * separators, or at most two letters off. Undefined where none is near.
 */
export function nearMiss(name: string, candidates: readonly string[]): string | undefined {
  const wanted = letters(name);
  let best: { candidate: string; off: number } | undefined;
  for (const candidate of candidates) {
    // A name that is far longer cannot be near, and remote names may be as long as the body.
    if (candidate.length > 2 * name.length + 4) continue;
    const off = distance(wanted, letters(candidate));
    if (off <= allowance(wanted) && (best === undefined || off < best.off)) best = { candidate, off };
  }
  return best?.candidate;
}

function letters(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A short name has few letters to be recognised by. */
function allowance(wanted: string): number {
  if (wanted.length < 4) return 0;
  return wanted.length < 8 ? 1 : 2;
}
