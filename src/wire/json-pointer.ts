/** A JSON Pointer from member names and item indexes. @see RFC 6901 section 3 */
export function toPointer(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${String(token).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The tokens of a JSON Pointer, unescaped. @see RFC 6901 section 4 */
export function pointerTokens(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => (token.includes('~') ? token.replaceAll('~1', '/').replaceAll('~0', '~') : token));
}

/** The value at a pointer; undefined where there is none. Only own members count. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of pointerTokens(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined;
    value = Reflect.get(value, token);
  }
  return value;
}

/** The same place as a JSONPath: `$.userData.backOfficeData[1].key`. @see RFC 9535 section 2.5 */
export function pointerToPath(pointer: string): string {
  let path = '$';
  for (const token of pointerTokens(pointer)) {
    if (/^(0|[1-9]\d*)$/.test(token)) path += `[${token}]`;
    else if (/^[A-Za-z_]\w*$/.test(token)) path += `.${token}`;
    else path += `['${token.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
  }
  return path;
}
