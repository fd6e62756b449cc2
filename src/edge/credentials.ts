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
  // Code that is not type-checked may give the value of a variable that is not set.
  if (typeof credential !== 'string') throw new UsageError('no-credential', `The ${what} is not given.`);
  if (credential === '') throw new UsageError('empty-credential', `The ${what} is empty.`);
  if (/^bearer\s/i.test(credential)) {
    throw new UsageError(
      'unusable-credential',
      `The ${what} begins with the word Bearer; leave out the word Bearer and the space after it.`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(credential)) {
    throw new UsageError(
      'unusable-credential',
      `The ${what} has a space, a line break or a character beyond ASCII in it and cannot be sent; check how it was copied.`,
    );
  }
  return credential;
}

/**
 * The token with one character changed, to one of the same class, so that what the endpoint refuses is the token and not its
 * form. Of a signed token (JWS) it is one in the middle of the signature: whoever does not verify that must be found out, and a
 * change in the claims might make them unreadable. Of any other it is one in the middle; never the last, which may be padding.
 *
 * @see RFC 7515 section 3.1
 */
export function alterToken(token: string): string {
  const signature = /^eyJ[\w-]*\.[\w-]*\.([\w-]+)$/.exec(token)?.[1];
  const index = alterableIndex(token, signature === undefined ? 0 : token.length - signature.length);
  return token.slice(0, index) + otherCharacter(token.charAt(index), isHexadecimal(token)) + token.slice(index + 1);
}

/** The letter or digit nearest to the middle of what follows `start`; if there is one, not the last of its part. */
function alterableIndex(token: string, start: number): number {
  const middle = Math.floor((start + token.length) / 2);
  const indexes = Array.from({ length: token.length - start }, (_, offset) => start + offset)
    .filter((index) => /[A-Za-z0-9]/.test(token.charAt(index)))
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  // The last character of a base64 part may have bits that no decoder reads.
  return indexes.find((index) => /[\w-]/.test(token.charAt(index + 1))) ?? indexes[0] ?? middle;
}

function isHexadecimal(token: string): boolean {
  return /^[\da-f-]+$/i.test(token);
}

/** Another character of the same class, which a base64 decoder reads as other bits. */
function otherCharacter(character: string, hexadecimal: boolean): string {
  if (/\d/.test(character)) return String((Number(character) + 5) % 10);
  if (!/[A-Za-z]/.test(character)) return 'A';
  const first = (/[a-z]/.test(character) ? 'a' : 'A').charCodeAt(0);
  const letters = hexadecimal ? 6 : 26;
  return String.fromCharCode(first + ((character.charCodeAt(0) - first + letters / 2) % letters));
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
