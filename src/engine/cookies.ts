import type { Header } from '../model/probe.ts';

/** Header fields with a placeholder for the value of each cookie that is set: it may be somebody's session. */
export function withoutCookieValues(headers: readonly Header[]): readonly Header[] {
  return headers.map(([name, value]) => [name, name.toLowerCase() === 'set-cookie' ? withoutValues(value) : value]);
}

/** Gateways fold several fields into one, as HTTP has it for all others; a comma of a date has no equals sign after it. */
function withoutValues(field: string): string {
  return field
    .split(/,(?=\s*[^\s;,="]+=)/)
    .map(withoutValue)
    .join(',');
}

/** The name and the attributes stay. @see RFC 6265 section 4.1.1 */
function withoutValue(cookie: string): string {
  const [pair = '', ...attributes] = cookie.split(';');
  // Without an equals sign all of it is the value, and the cookie has no name.
  const start = pair.indexOf('=') + 1;
  const rest = attributes.map((text) => (isAttribute.test(text) ? text : ` ${hidden(text.trim())}`));
  return [pair.slice(0, start) + hidden(pair.slice(start).trim()), ...rest].join(';');
}

const isAttribute =
  /^\s*(?:(?:Expires|Max-Age|Domain|Path|SameSite|Priority)\s*=.*|Secure|HttpOnly|Partitioned|)\s*$/is;

/** An empty value takes a cookie back and is nobody's; a placeholder says already what it is. */
function hidden(value: string): string {
  return value === '' || /^\{\{[\w-]+\}\}$/.test(value) ? value : '{{hidden}}';
}
