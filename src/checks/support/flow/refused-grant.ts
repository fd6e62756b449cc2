import { isSuccessStatus } from '../../../wire/status.ts';

/** An endpoint that parses JSON alone sees no parameter of a form, and says of it what it says of an empty request. */
export const checkTheForm =
  'The request is a form (application/x-www-form-urlencoded, RFC 6749 appendix B): check that the endpoint parses one, and not JSON alone.';

export const checkTheClient =
  'Check clientId and clientSecret of the config, and whether the server expects the secret in the Authorization header (client_secret_basic) or in the body (client_secret_post).';

/** What to do where the token request itself was refused, by the error code of the refusal. @see RFC 6749 section 5.2 */
const fixes: Readonly<Record<string, string>> = {
  invalid_client: checkTheClient,
  invalid_grant:
    'Get a fresh code or token and run again: a code serves once and for a short time. If it is fresh, redirect_uri and code_verifier must be those of the authorization request; of a password, user name and password must be right.',
  unauthorized_client: 'Allow this grant type to the client of the config at the authorization server.',
  unsupported_grant_type: `Run with a grant that the authorization server offers, or switch this one on. If it is on already, see how the request is parsed. ${checkTheForm}`,
  invalid_scope: 'Ask for scopes that the client may have, or for none.',
  invalid_request: `Look at what the server says is wrong, where it says so. ${checkTheForm} Some servers require redirect_uri, code_verifier or a scope where RFC 6749 leaves it open.`,
};

/** Whether a text is an error code of RFC 6749, and no name that a framework gives to a status. */
export function isKnownCode(code: string): boolean {
  return Object.hasOwn(fixes, code);
}

/** What to do about a refusal, and about its status where that is another than a refusal has. */
export function fixOfRefusal(code: string, status: number): string {
  const fix =
    (isKnownCode(code) ? fixes[code] : undefined) ??
    "Look the error up in the authorization server's documentation, and in its log.";
  return isSuccessStatus(status) || status >= 500 ? `${fix} ${statusOfRefusal}` : fix;
}

const statusOfRefusal =
  'Answer a refusal with status 400, and a client that failed to authenticate with 401 (RFC 6749 5.2).';
