/** A value as type and size, so that a report names it without showing personal data. */
export function describe(value: unknown): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${count(value.length, 'item')}`;
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty string' : `a string of ${count([...value].length, 'character')}`;
    case 'number':
      return 'a number';
    case 'boolean':
      return 'a boolean';
    case 'object': {
      const members = Object.keys(value).length;
      return members === 0 ? 'an empty object' : `an object with ${count(members, 'member')}`;
    }
    default:
      return typeof value;
  }
}

export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

const longest = 80;

/** A remote text within a sentence: in double quotes, cut where it is long. It is escaped where it is written out. */
export function quote(text: string): string {
  return quoteUpTo(longest, text);
}

/** The same, cut after as many characters as are given. */
export function quoteUpTo(most: number, text: string): string {
  return `"${cut(most, text)}"`;
}

/** The same for what is told and is not to be written as it is shown: quotes within it are escaped, as in a string of JSON. */
export function quoteTold(most: number, text: string): string {
  return `"${cut(most, text).replaceAll(/["\\]/g, '\\$&')}"`;
}

function cut(most: number, text: string): string {
  const characters = [...text.slice(0, 4 * most)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** A phrase as a sentence begins. */
export function capitalised(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
}
