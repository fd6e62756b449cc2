import { jsonValueOf } from '../../wire/json.ts';
import type { NamedText } from './values.ts';

/** A JSON text longer than this is not parsed a second time: what it is made of takes many times its length. */
export const longFrom = 262_144;

/** A string, with the colon behind it where it is a name; a number that is long enough to be somebody's; a bound of an object. */
const token = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s{0,9}:)?|(?<![\w.])-?(\d{7,20})(?![\w.])|[{}]/g;

/** The texts and long numbers of a JSON text as they come, each with the name before it, at little cost in memory. */
export function* textsOfLongJson(body: string, longest: number): Generator<NamedText> {
  let name = '';
  let key: string | undefined;
  for (const [whole, text, colon, digits] of body.matchAll(token)) {
    if (text === undefined && digits === undefined) {
      key = undefined;
      continue;
    }
    if (colon !== undefined) {
      name = text === undefined || text.length > longest ? '' : read(text);
      continue;
    }
    if ((text ?? '').length > longest) continue;
    const value = digits === undefined ? read(text ?? '') : whole;
    const isLabel = name === 'key' || (name === 'displayName' && key !== undefined);
    yield { name: name === 'value' && key !== undefined ? key : name, value, isLabel };
    if (name === 'key') key = value;
  }
}

function read(written: string): string {
  if (!written.includes('\\')) return written;
  const value = jsonValueOf(`"${written}"`);
  return typeof value === 'string' ? value : written;
}
