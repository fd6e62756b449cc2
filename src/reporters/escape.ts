/**
 * Makes remote text safe per format. This is the one place: reporters call these and never write remote text by themselves.
 */

// Controls (C0 but line feed, DEL, C1), what changes the direction of text or is not seen, line and paragraph separators.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/gu;

/** For a terminal or plain text: what cannot be seen, or would be acted upon, as \\u{…}. */
export function escapeTerminal(text: string): string {
  return text.replaceAll(unsafe, (character) => (character === '\n' ? character : codePoint(character)));
}

/** For JSON that has been serialised: what cannot be seen as a \\u escape, which any parser undoes. */
export function escapeJson(serialised: string): string {
  return serialised.replaceAll(unsafe, (character) =>
    character === '\n'
      ? character
      : [...utf16(character)].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''),
  );
}

function codePoint(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

function* utf16(text: string): Iterable<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index);
}
