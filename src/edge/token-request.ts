import type { Header, Probe } from '../model/probe.ts';

/** How a client proves to a token endpoint who it is. @see RFC 6749 section 2.3.1 */
export type ClientAuthentication = 'client_secret_basic' | 'client_secret_post';

export interface CodeExchange {
  readonly clientId: string;
  readonly clientSecret: string;
  /** By default client_secret_basic, which RFC 6749 has every server support. */
  readonly authentication?: ClientAuthentication;
  /** Authorization code. */
  readonly code: string;
  /** The redirect_uri of the authorization request, where it had one. */
  readonly redirectUri?: string;
  /** PKCE. @see RFC 7636 section 4.5 */
  readonly codeVerifier?: string;
}

export interface TokenRequest {
  readonly probe: Probe;
  /** What the placeholders of the probe stand for. */
  readonly credentials: ReadonlyMap<string, string>;
}

/** The request that exchanges an authorization code for an access token. @see RFC 6749 section 4.1.3 */
export function codeExchangeRequest(exchange: CodeExchange): TokenRequest {
  const { clientId, clientSecret, authentication = 'client_secret_basic', code, redirectUri, codeVerifier } = exchange;
  const basic = authentication === 'client_secret_basic';
  const parameters = [
    'grant_type=authorization_code',
    'code={{code}}',
    ...(redirectUri === undefined ? [] : [`redirect_uri=${encodeURIComponent(redirectUri)}`]),
    ...(codeVerifier === undefined ? [] : ['code_verifier={{codeVerifier}}']),
    ...(basic ? [] : [`client_id=${encodeURIComponent(clientId)}`, 'client_secret={{clientSecret}}']),
  ];
  const authorization: readonly Header[] = basic ? [['Authorization', 'Basic {{clientAuthorization}}']] : [];
  return {
    probe: {
      name: 'token-by-code',
      purpose: 'that exchanges the authorization code',
      method: 'POST',
      url: '{{target}}',
      headers: [
        ['Accept', 'application/json'],
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ...authorization,
      ],
      body: parameters.join('&'),
      effect: 'unsafe',
    },
    credentials: new Map([
      ['clientSecret', clientSecret],
      ['clientAuthorization', basicCredentials(clientId, clientSecret)],
      ['code', code],
      ...(codeVerifier === undefined ? [] : ([['codeVerifier', codeVerifier]] as const)),
    ]),
  };
}

/** Both parts are form-encoded before they are joined. @see RFC 6749 section 2.3.1 and appendix B */
function basicCredentials(clientId: string, clientSecret: string): string {
  return Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64');
}

function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
