import { quote } from '../../../wire/describe.ts';
import type { JsonObject } from '../../../wire/json-object.ts';
import type { Recognised } from '../recognise-text.ts';

/** The codes of a refusal that an endpoint or an authorization server gives, and the status that each belongs to. */
const statuses: ReadonlyMap<string, number> = new Map([
  // RFC 6750 section 3.1
  ['invalid_request', 400],
  ['invalid_token', 401],
  ['insufficient_scope', 403],
  // RFC 6749 sections 4.1.2.1 and 5.2
  ['invalid_client', 401],
  ['invalid_grant', 401],
  ['unauthorized_client', 401],
  ['unsupported_grant_type', 400],
  ['invalid_scope', 403],
  ['access_denied', 403],
  ['server_error', 500],
  ['temporarily_unavailable', 503],
]);

/** Whether a body is an OAuth error by whose code a request was refused, and not the endpoint failed. */
export function refusesInWords(body: JsonObject): boolean {
  const status = typeof body.error === 'string' ? statuses.get(body.error) : undefined;
  return status !== undefined && status < 500 && recogniseOAuthError(body) !== undefined;
}

export const oauthErrorCodes: readonly string[] = [...statuses.keys()];

/**
 * Recognises a body that is an OAuth error in place of the person: a string `error` that is a code of OAuth or has a description
 * beside it, and none of the members that say who the person is.
 *
 * @see RFC 6749 section 5.2, RFC 6750 section 3.1
 */
export function recogniseOAuthError(body: JsonObject): Recognised | undefined {
  const { error } = body;
  if (
    typeof error !== 'string' ||
    ['externalUserId', 'userData', 'id', 'sub'].some((name) => Object.hasOwn(body, name))
  )
    return undefined;
  const status = statuses.get(error);
  if (status === undefined && typeof body.error_description !== 'string') return undefined;
  // Another text than a code may say something of the person.
  const code = status === undefined ? '' : ` (${quote(error)})`;
  if (status === 500 || status === 503) {
    return {
      message: `The body is an OAuth error${code} in place of the person: the endpoint failed, and says so with status 200 in place of ${status}.`,
      fix: `Look into the server's log for what failed. Answer a failure with status ${status}: a client takes a 200 for a success.`,
    };
  }
  return {
    message: `The body is an OAuth error${code} in place of the person: the endpoint refused the token with status 200 in place of ${status ?? 401}.`,
    fix: `If the token has expired, get a fresh one and run again; if it is fresh, let the endpoint accept every token that your token endpoint issues to Closer. Answer a refusal with status ${status ?? 401}, a refused token with 401 and WWW-Authenticate: Bearer error="invalid_token": a client takes a 200 for a success.`,
  };
}
