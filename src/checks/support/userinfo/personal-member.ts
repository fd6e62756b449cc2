import type { AnsweredExchange } from '../../../model/exchange.ts';
import { jsonValueOf, maxJsonDepth } from '../../../wire/json.ts';
import { isJsonObject } from '../../../wire/json-object.ts';
import { toPointer } from '../../../wire/json-pointer.ts';
import { textIn } from '../json-body.ts';
import type { Sight } from '../known-values.ts';

/** The member of a body that tells of a person, whoever it is; an error body may have the name, without a value. */
export function personalMember(answer: AnsweredExchange): Sight | undefined {
  // Unlike what is judged, it may nest as deep as it will: whoever reads it has the data all the same.
  const value = jsonValueOf(textIn(answer) ?? '');
  if (isJsonObject(value) && typeof value.externalUserId === 'string' && value.externalUserId !== '') {
    return sightOf('externalUserId', ['externalUserId']);
  }
  const path = pathToUserData(value);
  return path === undefined ? undefined : sightOf('userData', path);
}

function sightOf(member: string, path: readonly string[]): Sight {
  return { members: [member], place: 'the body', pointer: toPointer(path), isOutside: false };
}

/** Where there is a userData with a value in it, as deep as can be walked. */
function pathToUserData(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || path.length > maxJsonDepth) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    if (name === 'userData' && isJsonObject(inner) && Object.values(inner).some(isGiven)) return at;
    const below = pathToUserData(inner, at);
    if (below !== undefined) return below;
  }
  return undefined;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
