import { UsageError } from '../model/errors.ts';

/** The secrets of a run, by the name of their placeholder. */
export type Credentials = ReadonlyMap<string, string>;

/** The credentials of `check userinfo`: the token, its altered twin and, where it is given, another person's token. */
export function userinfoCredentials(token: string, secondToken?: string): Credentials {
  const credentials = new Map([
    ['token', usable(token, 'access token')],
    ['alteredToken', alterToken(token)],
  ]);
  if (secondToken !== undefined) credentials.set('secondToken', usable(secondToken, 'second access token'));
  return credentials;
}

/** A header field cannot carry anything else: what is refused here was never a token. @see RFC 9110 section 5.5 */
export function usable(credential: string, what: string): string {
  if (credential === '') throw new UsageError('empty-credential', `The ${what} is empty.`);
  if (!/^[\x21-\x7e]+$/.test(credential)) {
    throw new UsageError(
      'unusable-credential',
      `The ${what} has a space, a line break or a character beyond ASCII in it and cannot be sent; check how it was copied.`,
    );
  }
  return credential;
}

/**
 * The token with one character changed: one in its middle, since the last ones may be padding, and to one of the same class,
 * so that what the endpoint refuses is the token and not its form.
 */
export function alterToken(token: string): string {
  const middle = Math.floor(token.length / 2);
  const index = nearestAlphanumeric(token, middle);
  return token.slice(0, index) + otherCharacter(token.charAt(index)) + token.slice(index + 1);
}

function nearestAlphanumeric(token: string, middle: number): number {
  for (let offset = 0; offset < token.length; offset += 1) {
    for (const index of [middle + offset, middle - offset]) {
      if (/[A-Za-z0-9]/.test(token.charAt(index))) return index;
    }
  }
  return middle;
}

/** Another character of the same class, far enough from the first that a decoder's unused bits do not hide the change. */
function otherCharacter(character: string): string {
  if (/[0-9]/.test(character)) return String((Number(character) + 5) % 10);
  const first = /[a-z]/.test(character) ? 'a' : 'A';
  const offset = (character.charCodeAt(0) - first.charCodeAt(0) + 13) % 26;
  return String.fromCharCode(first.charCodeAt(0) + (/[A-Za-z]/.test(character) ? offset : 0));
}

/** Fills the placeholders of a probe's text; `encode` makes a value fit where it stands. */
export function fillIn(
  text: string,
  values: ReadonlyMap<string, string>,
  encode: (value: string) => string = String,
): string {
  return text.replaceAll(/\{\{([\w-]+)\}\}/g, (placeholder, name: string) => {
    const value = values.get(name);
    return value === undefined ? placeholder : encode(value);
  });
}

/** How a value is written within a body of a media type: as the inside of a JSON string, or percent-encoded in a form. */
export function bodyEncoding(contentType: string | undefined): (value: string) => string {
  if (contentType === 'application/x-www-form-urlencoded') return encodeURIComponent;
  return contentType === 'application/json' ? (value) => JSON.stringify(value).slice(1, -1) : String;
}
