/** What stands in a recording for a secret that was sent, such as `{{token}}`. */
const placeholder = /\{\{([\w-]+)\}\}/g;

/**
 * Those of what every request carries, the values of headers among them, which need not be secrets. A template that a server left
 * unfilled looks alike, but has names of its own.
 */
const carried = /\{\{(?:HEADER_[\w-]+|QUERY_\w+|token\d*|alteredToken|secondToken)\}\}/;

/** Whether a text is not whole, since it repeats something that was sent: how it is written cannot be judged then. */
export function isTakenOut(text: string): boolean {
  return carried.test(text);
}

/** A text with the name of each placeholder in its place: a word to every grammar, as what was taken out most likely was. */
export function placeholdersAsWords(text: string): string {
  return text.replaceAll(placeholder, '$1');
}
