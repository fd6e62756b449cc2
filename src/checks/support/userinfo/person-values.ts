import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import type { KnownValue } from '../known-values.ts';
import { membersOfClaims } from './openid-claims.ts';
import { unwrapped } from './recognise.ts';

/**
 * What the body of /userinfo says of a person that tells who it is, in whatever of the known shapes. A name by itself may be a
 * word, and so may a short identifier: they count under their own names alone.
 */
export function valuesOfPerson(body: JsonObject): readonly KnownValue[] {
  const person = unwrapped(body);
  const nested = isJsonObject(person.userData) ? person.userData : {};
  return [person, nested, membersOfClaims(person)].flatMap(valuesOf);
}

function valuesOf({ externalUserId, id, email, phone, firstName, lastName }: JsonObject): readonly KnownValue[] {
  const number = isJsonObject(phone) ? phone.number : undefined;
  const fullName = isText(firstName) && isText(lastName) ? `${firstName} ${lastName}` : undefined;
  return [
    known('externalUserId', externalUserId, isTellingId, ['externalUserId']),
    // Many a thing has an id.
    known('id', id, isTellingId, []),
    known('email', email, isAddress, ['email']),
    known('phone number', number, isLongNumber, []),
    known('name', fullName, () => false, ['name', 'displayName', 'fullName']),
  ].flat();
}

function known(
  member: string,
  value: unknown,
  isTelling: (text: string) => boolean,
  names: readonly string[],
): readonly KnownValue[] {
  return isText(value) ? [{ member, value, isTelling: isTelling(value), names }] : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Not a word, a status, a day or a version. */
function isTellingId(id: string): boolean {
  return isAddress(id) || (id.length >= 9 && /\d/.test(id));
}

function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]{3,}$/.test(text);
}

function isLongNumber(text: string): boolean {
  return text.replaceAll(/\D/g, '').length >= 7;
}
