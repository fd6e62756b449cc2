import { type Found, findIn } from './found.ts';
import type { PersonalValue } from './values.ts';

/** Takes personal values out of the texts of a report, by what else stands in a text of the kind. */
export type Hider = Readonly<Record<keyof typeof spots | 'other', (text: string) => string>>;

/** Where a text may have what the server wrote; there a name counts as well, which may be a word of ours elsewhere. */
const spots = {
  /** A sentence of ours, or a path: in double quotes, and names of members. */
  message: /"[^"]*"|\.[\p{L}\p{N}_-]+|\['(?:[^'\\]|\\.)*'\]/gu,
  /** A JSON Pointer: names of members. */
  pointer: /[^/]+/g,
  url: /[^/?&=#;]+/g,
  /** The value of a header field. */
  field: /^.+$/gs,
} as const;

const placeholder = '{{personal}}';

/** What hides those values of people that stand in some texts; undefined where none does. */
export function hiderFor(texts: readonly string[], values: Iterable<PersonalValue>): Hider | undefined {
  const found = findIn(texts, values);
  if (found === undefined) return undefined;
  const hideAnywhere = hidingAnywhere(found);
  const inSpot = hidingInSpots(found);
  const by = (spot: RegExp) => (text: string) => hideAnywhere(text).replaceAll(spot, inSpot);
  return {
    message: by(spots.message),
    pointer: by(spots.pointer),
    url: by(spots.url),
    field: by(spots.field),
    // Words of ours or of the protocols alone.
    other: hideAnywhere,
  };
}

function hidingAnywhere({ anywhere, beforeCuts }: Found): (text: string) => string {
  const patterns = [patternOf(anywhere, wordEnd, 'giu'), patternOf(beforeCuts, '(?="…)', 'giu')];
  return (text) => patterns.reduce(hide, text);
}

function hidingInSpots({ words, whole }: Found): (spot: string) => string {
  const pattern = patternOf(words, wordEnd, 'gu');
  return (spot) => {
    const [, open = '', inner = '', close = ''] = /^("|\.|\[')?(.*?)("|'\])?$/s.exec(spot) ?? [];
    return `${open}${whole.has(inner) ? placeholder : hide(inner, pattern)}${close}`;
  };
}

/** Placeholders stay as they are, whatever words are in them. */
function hide(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (match) => (/^\{\{[\w-]+\}\}$/.test(match) ? match : placeholder));
}

/** A word begins also after a character that is percent-encoded, and a number after the code of its country. */
const wordStart = '(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9A-Fa-f]{2})|(?<=\\+\\d{1,3})(?=\\d{7}))';
const wordEnd = '(?![\\p{L}\\p{N}])';

/** A pattern of several texts, the longer first: one may contain another. */
function patternOf(texts: ReadonlySet<string>, end: string, flags: string): RegExp {
  const literals = [...texts].sort((a, b) => b.length - a.length).map(literalPattern);
  // Of none it is one that nothing matches.
  const any = literals.length === 0 ? '(?!)' : `${wordStart}(?:${literals.join('|')})${end}`;
  return new RegExp(`\\{\\{[\\w-]+\\}\\}|${any}`, flags);
}

function literalPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
