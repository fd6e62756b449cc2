import type { Header } from '../model/probe.ts';

/** All values of a header field, in the order they came; names match in any case of letters. @see RFC 9110 section 5.1 */
export function fieldValues(headers: readonly Header[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([field]) => field.toLowerCase() === wanted).map(([, value]) => value);
}

/** The elements of a comma-separated field, over all its lines; a comma in a quoted string does not separate. @see RFC 9110 section 5.6.1 */
export function listElements(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.match(/(?:[^,"]|"(?:[^"\\]|\\.)*(?:"|$))+/g) ?? [])
    .map((element) => element.trim())
    .filter((element) => element !== '');
}

/**
 * The Cache-Control directives of a response that stand without an argument, in lower case. With an argument `private` and
 * `no-cache` speak of the named header fields alone, so that they are another matter. @see RFC 9111 section 5.2.2
 */
export function plainCacheDirectives(headers: readonly Header[]): ReadonlySet<string> {
  return new Set(
    listElements(fieldValues(headers, 'Cache-Control'))
      .filter((element) => !element.includes('='))
      .map((element) => element.toLowerCase()),
  );
}
