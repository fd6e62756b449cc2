import { parseJsonValue } from '../wire/json.ts';
import { isJsonObject } from '../wire/json-object.ts';

/** A secret that an answer of a token endpoint brings. */
export interface IssuedCredential {
  /** Name of the member that holds it. */
  readonly member: string;
  readonly value: string;
}

/**
 * The secrets in an answer of a token endpoint: access, refresh and ID tokens, and what else is named as one. They are found also in
 * what is no token response as RFC 6749 has it, such as a form, XML or broken JSON, since they are secrets there too. A value
 * that is escaped is there twice, as it is written and as it is meant.
 */
export function issuedCredentials(content: Uint8Array): readonly IssuedCredential[] {
  const text = new TextDecoder().decode(content);
  const written = notations
    .flatMap(({ pattern, read }) =>
      [...text.matchAll(pattern)].flatMap(([, member = '', written = '']) =>
        [...new Set([read(written), written])].map((value) => ({ member, value })),
      ),
    )
    .filter(({ member, value }) => isSecret(member, value));
  return [...accessTokenOf(text), ...written];
}

/** The access token that a client would take, before all others that the answer may have somewhere within. */
function accessTokenOf(text: string): readonly IssuedCredential[] {
  const parsed = parseJsonValue(text.replace(/^\ufeff/, ''));
  const value = 'value' in parsed && isJsonObject(parsed.value) ? parsed.value.access_token : undefined;
  return typeof value === 'string' && value !== '' ? [{ member: 'access_token', value }] : [];
}

interface Notation {
  /** Takes the name of a member and its value as it is written. */
  readonly pattern: RegExp;
  readonly read: (written: string) => string;
}

const notations: readonly Notation[] = [
  { pattern: /"([\w.-]{1,64})"\s{0,64}:\s{0,64}"((?:[^"\\]|\\.)*)"/g, read: readJson },
  { pattern: /(?<![\w.-])([\w.-]{1,64})=([^&\s"'<>]+)/g, read: readForm },
  { pattern: /<([\w.-]{1,64})>([^<]+)</g, read: String },
];

function readJson(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}

function readForm(written: string): string {
  return new URLSearchParams(`value=${written}`).get('value') ?? written;
}

const tokens = /^(?:access|refresh|id)_?token$/i;
const secrets = /token|secret|assertion|jwt|session|^code$/i;
const harmless = /_type$|_uri$|_endpoint$|^error/i;
/** What is named as a secret and is shorter may well be something else. */
const shortest = 16;

function isSecret(member: string, value: string): boolean {
  if (tokens.test(member)) return value !== '';
  return secrets.test(member) && !harmless.test(member) && value.length >= shortest;
}

/**
 * The secrets that an answer brings, by placeholder. Where two would have the same one the later gets a number.
 *
 * @param before begins every name, so that it is not that of another answer's secret
 */
export function namedIssued(issued: readonly IssuedCredential[], before = ''): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const credential of issued) {
    const name = `${before}${nameOf(credential)}`;
    let number = 1;
    while (named.has(numbered(name, number))) number += 1;
    if (![...named.values()].includes(credential.value)) named.set(numbered(name, number), credential.value);
  }
  return named;
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`;
}

function nameOf({ member, value }: IssuedCredential): string {
  if (/^access_?token$/i.test(member)) return canBeSent(value) ? 'token' : 'unusableToken';
  if (/^refresh_?token$/i.test(member)) return 'issuedRefreshToken';
  return /^id_?token$/i.test(member) ? 'issuedIdToken' : member.replaceAll(/\W/g, '_');
}

/** Whether a header can carry a token. @see RFC 6750 section 2.1, RFC 9110 section 5.5 */
function canBeSent(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}
