/** The query of a request's target, without its question mark. */
export function queryOf(target: string): string {
  return target.replace(/^[^?]*\??/, '');
}

/**
 * Reads parameters in the form application/x-www-form-urlencoded. One without a value counts as absent; undefined where one is there
 * twice, which makes the request invalid.
 *
 * @see RFC 6749 sections 3.1 and 3.2
 */
export function parseForm(text: string): Readonly<Record<string, string>> | undefined {
  const given = [...new URLSearchParams(text)];
  if (new Set(given.map(([name]) => name)).size < given.length) return undefined;
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}
