import type { AnsweredExchange } from '../../../model/exchange.ts';
import { conforms, type Verdict, violates } from '../../../model/verdict.ts';
import { jsonValueOf, maxJsonDepth } from '../../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { toPointer } from '../../../wire/json-pointer.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { textIn } from '../json-body.ts';
import { type Sight, sightIn } from '../known-values.ts';
import { valuesOfPerson } from './person-values.ts';

interface Rejection {
  /** The request, as what follows it: "without a token". */
  readonly request: string;
  readonly fix: string;
  /** What the request with the token was answered with, where that can be read. */
  readonly person?: JsonObject | undefined;
}

/** A request that must get nothing of a person: any status but a 2xx is a refusal, and a refusal has no data. */
export function judgeRejection(answer: AnsweredExchange, { request, fix, person }: Rejection): Verdict {
  const { status } = answer.response;
  if (isSuccessStatus(status)) {
    return violates({
      pointer: '',
      where: 'the status',
      message: `A request ${request} was answered with status ${status}.`,
      expected: 'a refusal, such as status 401',
      actual: `status ${status}`,
      fix,
      exchange: answer.name,
    });
  }
  const sight = personalMember(answer) ?? sightIn(answer, person === undefined ? [] : valuesOfPerson(person));
  if (sight === undefined) return conforms;
  const shown = sight.members.join(', ');
  return violates({
    pointer: sight.pointer,
    ...(sight.isOutside ? { where: sight.place } : {}),
    message: `A request ${request} was refused with status ${status}, and ${sight.place} has a person's ${shown} all the same.`,
    expected: 'a refusal without data of a person',
    actual: `status ${status} and ${shown}`,
    fix: 'End the handling of the request where it is refused, as by return, so that nothing of the person is written after it.',
    exchange: answer.name,
  });
}

/** The member of a body that tells of a person, whoever it is; an error body may have the name, without a value. */
function personalMember(answer: AnsweredExchange): Sight | undefined {
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
