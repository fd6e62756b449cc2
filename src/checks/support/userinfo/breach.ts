import type { AnsweredExchange } from '../../../model/exchange.ts';
import { describe } from '../../../wire/describe.ts';
import { parseJsonValue } from '../../../wire/json.ts';
import { isJsonObject, type JsonObject } from '../../../wire/json-object.ts';
import { isSuccessStatus } from '../../../wire/status.ts';
import { textIn } from '../json-body.ts';
import { type Sight, sightIn } from '../known-values.ts';
import { isHtml } from '../recognise-html.ts';
import { isMessageAlone } from './message-alone.ts';
import { refusesInWords } from './oauth-error.ts';
import { valuesOfPerson } from './person-values.ts';
import { personalMember } from './personal-member.ts';
import { unwrapped } from './recognise.ts';
import { serverWords } from './server-words.ts';

/** What is wrong with the answer to a request without an acceptable token. */
export type Breach =
  /** Another status than a 2xx, and data of a person. */
  | { readonly kind: 'refused-with-data'; readonly sight: Sight }
  /** A 2xx with values of the person whose token was accepted. */
  | { readonly kind: 'same-person'; readonly sight: Sight }
  /** A 2xx with another identifier than that person's. */
  | { readonly kind: 'other-person'; readonly externalUserId: string }
  /** A 2xx with the very body that the access token got, of which it is not known what it says of a person. */
  | { readonly kind: 'same-body' }
  /** A 2xx that by its content refuses the request, or has nothing. */
  | { readonly kind: 'nobody'; readonly refused: boolean; readonly what: string; readonly words?: string }
  /** A 2xx with anything else; `what` is a phrase for it. */
  | { readonly kind: 'unclear'; readonly what?: string; readonly text?: string };

/**
 * What is wrong with an answer; undefined where nothing is: any status but a 2xx is a refusal, and a refusal has no data. It is
 * looked for once, however many checks ask.
 *
 * @param person what the request with the token was answered with, where that can be read
 */
export function breachIn(answer: AnsweredExchange, person: JsonObject | undefined): Breach | undefined {
  const before = found.get(answer);
  if (before !== undefined && before.person === person) return before.breach;
  const breach = lookFor(answer, person);
  found.set(answer, { person, breach });
  return breach;
}

const found = new WeakMap<
  AnsweredExchange,
  { readonly person: JsonObject | undefined; readonly breach: Breach | undefined }
>();

function lookFor(answer: AnsweredExchange, person: JsonObject | undefined): Breach | undefined {
  const known = person === undefined ? [] : valuesOfPerson(person);
  if (!isSuccessStatus(answer.response.status)) {
    const sight = personalMember(answer) ?? sightIn(answer, known);
    return sight === undefined ? undefined : { kind: 'refused-with-data', sight };
  }
  const sight = sightIn(answer, known);
  return sight === undefined ? withoutThePerson(answer, person) : { kind: 'same-person', sight };
}

/** Whether two breaches have one cause: mending that of the one mends the other's too. */
export function isSameBreach(one: Breach, other: Breach): boolean {
  switch (one.kind) {
    case 'refused-with-data':
    case 'same-person':
      return one.kind === other.kind && nameOf(one.sight) === nameOf(other.sight);
    case 'other-person':
      return one.kind === other.kind && one.externalUserId === other.externalUserId;
    case 'unclear':
      return one.kind === other.kind && one.text !== undefined && one.text === other.text;
    default:
      return one.kind === other.kind;
  }
}

function nameOf({ place, pointer, members }: Sight): string {
  return JSON.stringify([place, pointer, members]);
}

function withoutThePerson(answer: AnsweredExchange, person: JsonObject | undefined): Breach {
  const { body, unrecordedBytes } = answer.response;
  if (unrecordedBytes !== undefined) return { kind: 'unclear' };
  if (body.length === 0) return { kind: 'nobody', refused: false, what: 'no body', ...wordsOf(answer) };
  const text = textIn(answer);
  if (text === undefined) return { kind: 'unclear' };
  if (isHtml(text)) return { kind: 'nobody', refused: false, what: 'an HTML page' };
  const parsed = parseJsonValue(text);
  if (!('value' in parsed)) return { kind: 'unclear', text };
  const { value } = parsed;
  const member = personalMember(answer)?.members[0];
  const nobody = member === undefined ? nobodyIn(answer, value) : undefined;
  if (nobody !== undefined) return nobody;
  if (person !== undefined && JSON.stringify(value) === JSON.stringify(person)) return { kind: 'same-body' };
  const externalUserId = isJsonObject(value) ? idIn(value) : undefined;
  const expected = person === undefined ? undefined : idIn(person);
  if (externalUserId !== undefined && expected !== undefined && externalUserId !== expected) {
    return { kind: 'other-person', externalUserId };
  }
  return { kind: 'unclear', what: member === undefined ? describe(value) : `a person's ${member}`, text };
}

/** What says by itself that it is nobody: nothing at all, an error, or a message without more. */
function nobodyIn(answer: AnsweredExchange, value: unknown): Breach | undefined {
  if (isNothing(value)) return { kind: 'nobody', refused: false, what: describe(value), ...wordsOf(answer) };
  if (!isJsonObject(value)) return undefined;
  if (refusesInWords(value)) return { kind: 'nobody', refused: true, what: 'an OAuth error', ...wordsOf(answer) };
  return isMessageAlone(value) ? { kind: 'nobody', refused: false, what: 'a message', ...wordsOf(answer) } : undefined;
}

function isNothing(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function wordsOf(answer: AnsweredExchange): { readonly words?: string } {
  const words = serverWords(answer);
  return words === undefined ? {} : { words: words.sentence };
}

/** The identifier of a body, be it wrapped. */
function idIn(body: JsonObject): string | undefined {
  const { externalUserId: id } = unwrapped(body);
  return typeof id === 'string' && id !== '' ? id : undefined;
}
