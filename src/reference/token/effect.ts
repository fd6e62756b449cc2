import type { Answer } from '../answer.ts';
import type { TokenErrorCode, TokenRefusal } from './refusal.ts';

/** A token request that was refused. */
export interface RefusedCall {
  readonly error: TokenErrorCode;
}

/** What a named behaviour changes about the token endpoint. Each part takes what the right provider has, or the behaviour before it. */
export interface TokenEffect {
  /** Takes every client for the right one. */
  readonly acceptsAnyClient?: true;
  /** Takes a code as often as it comes. */
  readonly reusesCodes?: true;
  /** Issues a token whatever the grant type is. */
  readonly acceptsAnyGrantType?: true;
  /** Refuses a grant that is good. */
  readonly refusesGrants?: true;
  /** Takes the parameters of a GET request as it takes those of a POST. */
  readonly takesGet?: true;
  /** Issues access tokens that do not expire, whatever expires_in says. */
  readonly neverExpires?: true;
  /** The access token itself. */
  readonly token?: (token: string) => string;
  /** The JSON value of an answer with a token. */
  readonly body?: (value: unknown) => unknown;
  /** The whole answer with a token. */
  readonly answer?: (answer: Answer) => Answer;
  /** Why a request is refused. */
  readonly refusal?: (refusal: TokenRefusal) => TokenRefusal;
  /** The whole answer that refuses a request. */
  readonly refusalAnswer?: (answer: Answer, call: RefusedCall) => Answer;
}
