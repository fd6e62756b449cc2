import { MIMEType } from 'whatwg-mimetype';
import { placeholdersAsWords } from './placeholder.ts';

/** No media type is longer, and the parser takes time with the square of the length. @see RFC 6838 section 4.2 */
const maxLength = 4096;

function parse(value: string): MIMEType | null {
  return value.length > maxLength ? null : MIMEType.parse(placeholdersAsWords(value));
}

/** Whether a Content-Type value means JSON: application/json, or any type with the suffix +json. @see RFC 6839 section 3.1 */
export function isJsonMediaType(value: string): boolean {
  const type = parse(value);
  return type !== null && (type.essence === 'application/json' || type.subtype.endsWith('+json'));
}

/** Type and subtype in lower case, without parameters; undefined where the value is no media type. @see RFC 9110 section 8.3.1 */
export function mediaTypeEssence(value: string): string | undefined {
  return parse(value)?.essence;
}
