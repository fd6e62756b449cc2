import { safeUrl } from './safe-url.ts';
import { idKey } from './target-id.ts';
import { surveyTargets, type TargetsFileOptions } from './targets-file.ts';

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

/**
 * The keys of the targets' URLs by those of their ids.
 *
 * @throws {UsageError} as surveyTargets does
 */
export async function urlKeysOf(path: string, options: TargetsFileOptions): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  await surveyTargets(path, options, ({ url }, key) => keys.set(key, urlKey(url)));
  return keys;
}
