import { count } from '../wire/describe.ts';
import { isJson } from '../wire/json.ts';
import { clip } from './clip.ts';

/** A mended body with the values that came may be as long as the body. */
const longestJsonLines = 60;

/** A fix: what to do, and where it says so the JSON to have in the end. */
export interface FixParts {
  readonly sentence: string;
  /** Lines of a JSON text, as far as they are shown. */
  readonly json: readonly string[];
  /** What to say of the lines that are not shown. */
  readonly more?: string;
}

/** A fix may end in a JSON text on lines of its own, which keeps its indentation. */
export function fixParts(fix: string): FixParts {
  const [sentence = '', ...rest] = fix.split('\n');
  // Anything else that has line feeds has them from a remote text, and they are escaped with it.
  if (rest.length === 0 || !isJson(rest.join('\n'))) return { sentence: clip(fix), json: [] };
  const left = rest.length - longestJsonLines;
  return {
    sentence: clip(sentence),
    json: rest.slice(0, longestJsonLines),
    ...(left > 0 ? { more: `… ${count(left, 'more line')}; --reporter json has them all` } : {}),
  };
}
