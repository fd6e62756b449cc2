import type { WithheldHeaders } from '../edge/header-origins.ts';
import { escapeLine } from '../reporters/escape.ts';

/**
 * Says on stderr which origins do not get the headers of the user, and how they would.
 *
 * @param headers how the user knows them, and what does not name the origins, as phrases
 */
export function noteWithheldHeaders(
  withheld: readonly WithheldHeaders[],
  { headers, unnamedBy }: { readonly headers: string; readonly unnamedBy: string },
): void {
  for (const { origin, names } of withheld) {
    const note = `${headers} are not sent to ${origin}, which ${unnamedBy} not name; if they are for it too, give ${names.join(' and ')}.`;
    process.stderr.write(`${escapeLine(`note: ${note}`)}\n`);
  }
}
