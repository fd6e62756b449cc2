/** How a server or a report writes a value: as it is, percent-encoded, as bytes of a header are read, and with escapes. */
export function formsOf(text: string): readonly string[] {
  if (/^[\w.-]*$/.test(text)) return [text];
  const bytes = new TextEncoder().encode(text);
  // Decoded anew it has no half of a character, which cannot be percent-encoded.
  const percent = encodeURIComponent(new TextDecoder().decode(bytes));
  const forms = [
    text,
    percent,
    percent.replaceAll('%20', '+'),
    // In paths, as URLs have it.
    percent.replaceAll('%40', '@'),
    Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
    text.replaceAll('~', '~0').replaceAll('/', '~1'),
    text.replaceAll('\\', '\\\\').replaceAll("'", "\\'"),
    JSON.stringify(text).slice(1, -1),
  ];
  return [...new Set(forms)];
}

/** Words of ASCII, in lower case: what all forms of a text have in common. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
