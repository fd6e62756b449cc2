import { isJsonObject, type JsonObject } from '../../wire/json-object.ts';
import { editionOf, type OpenApiDocument } from '../openapi/document.ts';
import { plainSchema } from '../openapi/plain-schema.ts';
import { type Change, change, type Place, type Side } from './change.ts';

/** A member that an object of a schema may have, by name. */
export interface Member {
  readonly schema: unknown;
  readonly required: boolean;
}

export function membersOf(document: OpenApiDocument, schema: JsonObject, side: Side): ReadonlyMap<string, Member> {
  const required = new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  return new Map(
    [...new Set([...Object.keys(properties), ...required])].map((name) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : true;
      return [name, { schema: own, required: required.has(name) && isSent(document, own, side) }];
    }),
  );
}

/**
 * In OpenAPI 3.0 a member that is only read is required of no request, and one that is only written of no response; since 3.1
 * these are texts alone.
 *
 * @see https://spec.openapis.org/oas/v3.0.3#fixed-fields-20
 */
function isSent(document: OpenApiDocument, member: unknown, side: Side): boolean {
  if (editionOf(document) !== '3.0') return true;
  return plainSchema(document, member)[side === 'request' ? 'readOnly' : 'writeOnly'] !== true;
}

/** @param closed whether no members were allowed but those that were named */
export function addedMember({ required, schema }: Member, closed: boolean, place: Place): Change {
  if (schema === false && place.side === 'request') {
    return change('breaking', place, 'is forbidden: callers that send it are refused');
  }
  if (closed && place.side === 'response') {
    return change('breaking', place, 'is added, where no other member was allowed: consumers that check refuse it');
  }
  if (!required) return change('compatible', place, 'is added, optional');
  return place.side === 'request'
    ? change('breaking', place, 'is added, required: callers that do not send it are refused')
    : change('compatible', place, 'is added, required: consumers may count on it, and providers must send it');
}

export function removedMember(place: Place): Change {
  return place.side === 'request'
    ? change('breaking', place, 'is removed: callers that send it no longer have an effect by it')
    : change('breaking', place, 'is removed: consumers that read it find it no longer');
}

export function requiredChange(was: boolean, is: boolean, place: Place): readonly Change[] {
  if (was === is) return [];
  if (is) {
    return place.side === 'request'
      ? [change('breaking', place, 'becomes required: callers that do not send it are refused')]
      : [change('compatible', place, 'becomes required: consumers may count on it, and providers must send it')];
  }
  return place.side === 'request'
    ? [change('compatible', place, 'becomes optional')]
    : [change('breaking', place, 'becomes optional: consumers that count on it may miss it')];
}
