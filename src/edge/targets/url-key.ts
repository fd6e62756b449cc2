import { safeUrl } from './safe-url.ts';
import { idKey } from './target-id.ts';

/**
 * What of a target's URL tells whether a result is of it: the same for the URL as it is written, and as a result has it. Values that
 * may be credentials do not count, since a result has none of them.
 */
export function urlKey(url: string): string {
  const safe = safeUrl(url);
  if (!URL.canParse(safe)) return idKey(safe);
  const parsed = new URL(safe);
  parsed.hash = '';
  return idKey(parsed.href);
}
