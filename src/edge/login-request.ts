import {
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  validateAuthResponse,
} from 'oauth4webapi';

/** What an authorization request is made of. */
export interface LoginRequest {
  readonly authorizationEndpoint: URL;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope?: string;
}

/** An authorization request, and what its response is held against. */
export interface StartedLogin {
  /** To be opened in a browser. */
  readonly url: URL;
  readonly state: string;
  readonly codeVerifier: string;
}

/** What an authorization response says. */
export type LoginResponse =
  | { readonly kind: 'code'; readonly code: string }
  /** @see RFC 6749 section 4.1.2.1 */
  | { readonly kind: 'error'; readonly error: string; readonly description?: string }
  /** It does not belong to the request, or says nothing that could be used. */
  | { readonly kind: 'invalid'; readonly because: string };

/**
 * An authorization request by PKCE, method S256, with a state. Parameters that the endpoint's own URL has stay, such as an
 * audience.
 *
 * @see RFC 6749 section 4.1.1, RFC 7636 section 4.3
 */
export async function startLogin({
  authorizationEndpoint,
  clientId,
  redirectUri,
  scope,
}: LoginRequest): Promise<StartedLogin> {
  const state = generateRandomState();
  const codeVerifier = generateRandomCodeVerifier();
  const url = new URL(authorizationEndpoint);
  const parameters: Readonly<Record<string, string>> = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    ...(scope === undefined ? {} : { scope }),
    state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, state, codeVerifier };
}

/** Reads an authorization response. @see RFC 6749 sections 4.1.2 and 10.12 */
export function readLoginResponse(
  parameters: URLSearchParams,
  { state }: StartedLogin,
  clientId: string,
): LoginResponse {
  // There is one authorization server alone, so that no other can be mixed up with it whatever `iss` says (RFC 9207).
  const server = { issuer: parameters.get('iss') ?? 'https://authorization-server.invalid' };
  try {
    const valid = validateAuthResponse(server, { client_id: clientId }, parameters, state);
    const [code = '', ...more] = valid.getAll('code');
    if (more.length > 0) return { kind: 'invalid', because: repeated };
    return code === '' ? { kind: 'invalid', because: 'it has neither a code nor an error' } : { kind: 'code', code };
  } catch (error) {
    if (error instanceof AuthorizationResponseError) {
      const { error: code, error_description: description } = error;
      return { kind: 'error', error: code, ...(description === undefined ? {} : { description }) };
    }
    return { kind: 'invalid', because: whyInvalid(parameters, state) };
  }
}

function whyInvalid(parameters: URLSearchParams, state: string): string {
  const [given, ...more] = parameters.getAll('state');
  if (given === undefined) return 'it has no state, which an authorization server must send back (RFC 6749 4.1.2)';
  if (more.length > 0 || given !== state)
    return 'its state is not that of this sign-in: it may be the answer to an earlier one';
  return repeated;
}

/** @see RFC 6749 section 3.1 */
const repeated = 'a parameter is there more than once';
