import { jsonValueOf, maxJsonDepth } from '../../wire/json.ts';
import { longFrom, textsOfLongJson } from './long-json.ts';

/** A text of a person's that may stand elsewhere as well. */
export interface PersonalValue {
  readonly text: string;
  /**
   * Where it is taken for the person's: `anywhere`, being too long and too odd for a coincidence; as a `word` of what the server
   * wrote; or where it is the `whole` of that, being too short to be more than a part of an honest word.
   */
  readonly rule: 'anywhere' | 'word' | 'whole';
  /** Whether it is known by its name to tell who the person is. */
  readonly isKnown: boolean;
}

/** Names of what tells who a person is, in the conventions of the contract and of OpenID Connect, without what those differ in. */
const identifiers = new Set(['externaluserid', 'id', 'sub', 'userid', 'uid', 'username', 'preferredusername', 'login']);
const names = new Set([
  ...['firstname', 'lastname', 'givenname', 'familyname', 'middlename', 'surname', 'nickname'],
  ...['name', 'fullname', 'displayname'],
]);

/** Members that say what went wrong; a report quotes them. */
const explanations = new Set(['error', 'error_description', 'error_uri', 'scope', 'title', 'detail', 'message']);

/** From this length on a text is no coincidence, whatever it is. */
const anywhereFrom = 16;
/** From this length on as well, where it has both letters and digits, as words have not. */
const mixedFrom = 8;
/** From this length on a number is one of somebody's: it may have spaces and signs. */
const digitsFrom = 7;
/** A shorter one than this may well be part of an honest word, or the month of a date. */
const wordFrom = 4;

/**
 * What a body says of a person. Most texts of a person are words like others, such as a city, and stay; a label says what a value
 * is, and is no value.
 *
 * @param isRefusal whether the body is an error's, of which what tells who the person is counts alone
 */
export function* personalValuesIn(body: string, isRefusal: boolean): Generator<PersonalValue> {
  for (const { name, value: text, isLabel } of textsIn(body)) {
    const value = personalValue(name, text.trim(), isLabel || isRefusal || explanations.has(name));
    if (value !== undefined) yield value;
  }
}

function personalValue(name: string, text: string, isUnknownPublic: boolean): PersonalValue | undefined {
  // It stands for a credential.
  if (text.length < 2 || text.length > longest || /\{\{[\w-]+\}\}/.test(text)) return undefined;
  const plain = name.replaceAll(/[_-]/g, '').toLowerCase();
  if (isAddress(text) || (isNumber(text) && (!isDate(text) || plain === 'birthdate'))) {
    return { text, rule: 'anywhere', isKnown: true };
  }
  const isKnown = !isUnknownPublic && (identifiers.has(plain) || names.has(plain));
  const rule = isKnown ? ruleOf(text, identifiers.has(plain)) : isUnknownPublic ? undefined : ruleOfOthers(text);
  return rule === undefined ? undefined : { text, rule, isKnown };
}

/** A header field of a server is not longer, and a report cuts what is. */
const longest = 2000;

function ruleOf(text: string, isIdentifier: boolean): PersonalValue['rule'] | undefined {
  if (ruleOfOthers(text) !== undefined || (/\s/.test(text) && text.length >= mixedFrom)) return 'anywhere';
  // A number this short is a status, a size or an age.
  if (!hasLetter(text)) return undefined;
  return text.length >= wordFrom && (!isIdentifier || /\d/.test(text)) ? 'word' : 'whole';
}

function ruleOfOthers(text: string): PersonalValue['rule'] | undefined {
  const isMixed = /\d/.test(text) && hasLetter(text);
  return text.length >= (isMixed ? mixedFrom : anywhereFrom) && !isDate(text) ? 'anywhere' : undefined;
}

/** To look a class of Unicode up takes a millisecond, which most texts need not. */
function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (/[^\0-\x7f]/.test(text) && /\p{L}/u.test(text));
}

function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]{3,}$/.test(text);
}

function isNumber(text: string): boolean {
  return /^\+?[\d\s()./-]+$/.test(text) && text.replaceAll(/\D/g, '').length >= digitsFrom;
}

/** The day that something happened is that of much else. */
function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

/** A text, and the name of the member that it is the value of. */
export type NamedText = Named<string>;

interface Named<T> {
  readonly name: string;
  readonly value: T;
  readonly isLabel: boolean;
}

/** The texts and numbers of a body, as deep as one is judged. What is no JSON may have members all the same. */
function* textsIn(body: string): Generator<NamedText> {
  if (body.length >= longFrom) {
    yield* textsOfLongJson(body, longest);
    return;
  }
  const root = jsonValueOf(body);
  if (root === undefined) {
    yield* textsOfBrokenJson(body);
    return;
  }
  // To hold no more than one place at each depth: a list may have a million items.
  const open = [membersOf('', [root])];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const { value: member } = last.next();
    if (member === undefined) open.pop();
    else if (typeof member.value === 'string') yield { ...member, value: member.value };
    else if (typeof member.value === 'number') yield { ...member, value: String(member.value) };
    else if (typeof member.value === 'object' && member.value !== null && open.length <= maxJsonDepth) {
      open.push(membersOf(member.name, member.value));
    }
  }
}

/** What is in a list, under the name of that; or in an object. Of an item of back-office data the key is the name of the value. */
function* membersOf(name: string, container: object): Generator<Named<unknown>, undefined> {
  if (Array.isArray(container)) {
    for (const value of container) yield { name, value, isLabel: false };
    return;
  }
  const key: unknown = Reflect.get(container, 'key');
  const hasKey = typeof key === 'string';
  for (const [member, value] of Object.entries(container)) {
    const isLabel = hasKey && (member === 'key' || member === 'displayName');
    yield { name: hasKey && member === 'value' ? key : member, value, isLabel };
  }
}

/** As long as a body of the contract is; what is longer is no slip of somebody who writes JSON by hand. */
const brokenLength = 65_536;

function* textsOfBrokenJson(body: string): Generator<NamedText> {
  const pairs = body
    .slice(0, brokenLength)
    .matchAll(/"((?:[^"\\]|\\.){1,60})"\s{0,9}:\s{0,9}(?:"((?:[^"\\]|\\.){1,200})"|(\d{7,20}))/g);
  for (const [, name = '', text, digits = ''] of pairs) {
    const value = jsonValueOf(`"${text ?? digits}"`);
    if (typeof value === 'string') yield { name, value, isLabel: name === 'key' || name === 'displayName' };
  }
}
