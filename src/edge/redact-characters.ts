/** No framework escapes a letter or a digit; a server that hides what it repeats does. */
export const letterEscape = /%[3-7][0-9a-fA-F]|\\u00[3-7]|&#/;

export function literalPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** A character of a credential, also as URLs, JSON and HTML escape it. */
export function characterPattern(character: string): string {
  const literal = literalPattern(character);
  const code = character.charCodeAt(0);
  if (code > 0x7f) return literal;
  const digits = [...code.toString(16).padStart(2, '0')].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
  const named = entities[character];
  const escaped = character === '"' || character === '/' ? [`\\\\{1,3}${literal}`] : [];
  const forms = [literal, ...escaped, `%${digits}`, `\\\\u00${digits}`, `&#0*${code};`, `&#[xX]0*${digits};`];
  return `(?:${[...forms, ...(named === undefined ? [] : [`&${named};`])].join('|')})`;
}

export function plainCharacterPattern(character: string): string {
  return /[A-Za-z0-9\0]/.test(character) ? character : characterPattern(character);
}

/** A letter is escaped by the code of either case. */
export function caselessCharacterPattern(character: string): string {
  const capital = character.toUpperCase();
  if (!/^[a-z]$/.test(character)) return characterPattern(character);
  return `(?:${characterPattern(character)}|${characterPattern(capital)})`;
}
