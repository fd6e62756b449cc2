import type { JsonObject } from '../../checks/support/json-object.ts';
import { objectOf } from '../openapi/document.ts';
import { annotationChanges } from './annotations.ts';
import { type Change, change, type Place } from './change.ts';
import { contentChanges } from './contents.ts';
import { type Pair, schemaChanges } from './schemas.ts';

/** What the responses of an operation may be otherwise. A status that is declared no longer is judged by what covers it now. */
export function responseChanges(pair: Pair, before: unknown, after: unknown, operation: string): readonly Change[] {
  const [old, now] = [objectOf(pair.old, before), objectOf(pair.now, after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((status) => {
    const place: Place = { text: `${operation}, response ${status}`, side: 'response' };
    if (Object.hasOwn(old, status) && Object.hasOwn(now, status)) {
      return oneResponse(pair, objectOf(pair.old, old[status]), objectOf(pair.now, now[status]), place);
    }
    return Object.hasOwn(now, status) ? [addedStatus(status, old, place)] : [removedStatus(status, now, place)];
  });
}

function oneResponse(pair: Pair, before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  return [
    ...contentChanges(pair, before, after, place),
    ...headerChanges(pair, before, after, place),
    ...annotationChanges(before, after, place),
  ];
}

/** Consumers know what to do with a status that a range covered already, and with a refusal that they have not seen. */
function addedStatus(status: string, before: JsonObject, place: Place): Change {
  const covering = coverOf(status, before);
  if (covering !== undefined) return change('compatible', place, `is declared apart from ${covering}`);
  return isSuccess(status)
    ? change('breaking', place, 'is added: consumers do not expect this success')
    : change('compatible', place, 'is added');
}

function removedStatus(status: string, after: JsonObject, place: Place): Change {
  const covering = coverOf(status, after);
  if (covering !== undefined) return change('breaking', place, `is only ${covering} now`);
  return isSuccess(status)
    ? change('breaking', place, 'is removed: consumers expect this success')
    : change('compatible', place, 'is removed');
}

/** The range, or the default, that a status falls under where it is not declared by itself. */
function coverOf(status: string, responses: JsonObject): string | undefined {
  const range = `${status.charAt(0)}XX`;
  return [range, 'default'].find((name) => name !== status && Object.hasOwn(responses, name));
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

function headerChanges(pair: Pair, before: JsonObject, after: JsonObject, place: Place): readonly Change[] {
  const [old, now] = [headersOf(pair.old, before), headersOf(pair.now, after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const here = { ...place, text: `${place.text}, header ${is?.name ?? was?.name ?? key}` };
    if (was === undefined) return [change('compatible', here, 'is added')];
    if (is === undefined) return [change('breaking', here, 'is removed')];
    const required =
      (was.header.required === true) === (is.header.required === true)
        ? []
        : [
            is.header.required === true
              ? change('compatible', here, 'becomes required')
              : change('breaking', here, 'becomes optional'),
          ];
    return [
      ...required,
      ...schemaChanges(pair, was.header.schema ?? true, is.header.schema ?? true, here),
      ...annotationChanges(was.header, is.header, here),
    ];
  });
}

/** Names of header fields match in any case of letters. @see RFC 9110 section 5.1 */
function headersOf(
  document: Pair['old'],
  response: JsonObject,
): ReadonlyMap<string, { readonly name: string; readonly header: JsonObject }> {
  return new Map(
    Object.entries(objectOf(document, response.headers)).map(([name, header]) => [
      name.toLowerCase(),
      { name, header: objectOf(document, header) },
    ]),
  );
}
