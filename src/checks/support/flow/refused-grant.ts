/** What to do where the token request itself was refused, by the error code of the refusal. @see RFC 6749 section 5.2 */
const fixes: Readonly<Record<string, string>> = {
  invalid_client:
    'Check clientId and clientSecret of the config, and whether the server expects the secret in the Authorization header (client_secret_basic) or in the body (client_secret_post).',
  invalid_grant:
    'Get a fresh code or token and run again: a code serves once and for a short time. If it is fresh, redirect_uri and code_verifier must be those of the authorization request; of a password, user name and password must be right.',
  unauthorized_client: 'Allow this grant type to the client of the config at the authorization server.',
  unsupported_grant_type: 'Run with a grant that the authorization server offers, or switch this one on.',
  invalid_scope: 'Ask for scopes that the client may have, or for none.',
  invalid_request:
    'Look at what the server says is missing; some servers require redirect_uri, code_verifier or a scope where RFC 6749 leaves it open.',
};

export function fixOfRefusal(code: string): string {
  return (
    (Object.hasOwn(fixes, code) ? fixes[code] : undefined) ??
    "Look the error up in the authorization server's documentation, and in its log."
  );
}
