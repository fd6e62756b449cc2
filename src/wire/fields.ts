import type { Header } from '../model/probe.ts';

/** All values of a header field, in the order they came; names match in any case of letters. @see RFC 9110 section 5.1 */
export function fieldValues(headers: readonly Header[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([field]) => field.toLowerCase() === wanted).map(([, value]) => value);
}

/** The elements of a comma-separated field, over all its lines; a comma in a quoted string does not separate. @see RFC 9110 section 5.6.1 */
export function listElements(values: readonly string[]): readonly string[] {
  return values
    .flatMap(splitAtCommas)
    .map((element) => element.trim())
    .filter((element) => element !== '');
}

/** One pass over the text: a pattern for this goes back over what it has read, and the text is the peer's. */
function splitAtCommas(value: string): readonly string[] {
  const elements: string[] = [];
  let start = 0;
  let quoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index];
    if (quoted && character === '\\') index += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      elements.push(value.slice(start, index));
      start = index + 1;
    }
  }
  elements.push(value.slice(start));
  return elements;
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
