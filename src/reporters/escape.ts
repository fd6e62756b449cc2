/**
 * Makes remote text safe per format. This is the one place: reporters call these and never write remote text by
 * themselves.
 */

/**
 * What a reader cannot see for what it is, or a terminal would act upon: controls (C0, DEL, C1), format characters
 * (bidirectional controls, zero-width ones; the zero-width joiner too, which a report can do without), lone surrogates,
 * private and unassigned code points, what renderers ignore (fillers, variation selectors), line and paragraph
 * separators, the braille blank, and every space but the plain one.
 */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** For one line of a terminal or of plain text: each unseen character as `\n`, `\t` or `\u{…}`; line feeds too. */
export function escapeLine(text: string): string {
  return text.replaceAll(unseen, (character) => (character === ' ' ? character : escapeOf(character)));
}

/** The same for a text of several lines that is our own in its structure: its line feeds stay. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

/** For JSON that has been serialised: each unseen character as `\uXXXX`, which any parser undoes. */
export function escapeJson(serialised: string): string {
  return serialised.replaceAll(unseen, (character) =>
    character === ' ' || character === '\n' ? character : utf16Escapes(character),
  );
}

function escapeOf(character: string): string {
  return short[character] ?? `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

function utf16Escapes(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
