import { MIMEType } from 'whatwg-mimetype';

/** Whether a Content-Type value means JSON: application/json, or any type with the suffix +json. @see RFC 6839 section 3.1 */
export function isJsonMediaType(value: string): boolean {
  const type = MIMEType.parse(value);
  return type !== null && (type.essence === 'application/json' || type.subtype.endsWith('+json'));
}

/** Type and subtype in lower case, without parameters; undefined where the value is no media type. @see RFC 9110 section 8.3.1 */
export function mediaTypeEssence(value: string): string | undefined {
  return MIMEType.parse(value)?.essence;
}
