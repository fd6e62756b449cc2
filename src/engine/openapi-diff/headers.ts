import type { JsonObject } from '../../wire/json-object.ts';
import { type OpenApiDocument, objectOf } from '../openapi/document.ts';
import { type Change, change, optionalityChange, type Place } from './change.ts';
import type { Pair } from './schemas.ts';
import { valueChanges } from './serialization.ts';

/** What the headers of a response may be otherwise. */
export function headerChanges(pair: Pair, before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  const [old, now] = [headersOf(pair.old, before), headersOf(pair.now, after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const here = { ...place, text: `${place.text}, header ${is?.name ?? was?.name ?? key}` };
    if (was === undefined) return [change('compatible', here, 'is added')];
    if (is === undefined) return [change('breaking', here, 'is removed')];
    return [
      ...optionalityChange(was.header.required === true, is.header.required === true, here),
      ...valueChanges(pair, was.header, is.header, 'header', here),
    ];
  });
}

/** Names of header fields match in any case of letters; OpenAPI ignores Content-Type here. @see RFC 9110 section 5.1 */
function headersOf(
  document: OpenApiDocument,
  response: JsonObject,
): ReadonlyMap<string, { readonly name: string; readonly header: JsonObject }> {
  return new Map(
    Object.entries(objectOf(document, response.headers))
      .filter(([name]) => name.toLowerCase() !== 'content-type')
      .map(([name, header]) => [name.toLowerCase(), { name, header: objectOf(document, header) }]),
  );
}
