import {
  type ClientAuthentication,
  formEncode,
  type TokenRequestForm,
  wrongClientSecret,
} from '../probes/token-request.ts';

export type { ClientAuthentication, GrantType } from '../probes/token-request.ts';

/** What is exchanged for an access token. @see RFC 6749 sections 4.1.3, 4.3.2, 4.4.2 and 6 */
export type Grant =
  | {
      readonly type: 'authorization_code';
      readonly code: string;
      /** The redirect_uri of the authorization request, where it had one. */
      readonly redirectUri?: string;
      /** PKCE. @see RFC 7636 section 4.5 */
      readonly codeVerifier?: string;
    }
  | { readonly type: 'refresh_token'; readonly refreshToken: string; readonly scope?: string }
  | { readonly type: 'password'; readonly username: string; readonly password: string; readonly scope?: string }
  | { readonly type: 'client_credentials'; readonly scope?: string };

/** A client as its authorization server knows it. */
export interface OAuthClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** By default client_secret_basic, which RFC 6749 has every server support. */
  readonly authentication?: ClientAuthentication;
}

/** What of a token request is no secret. */
export function tokenRequestForm(client: OAuthClient, grant: Grant): TokenRequestForm {
  const { clientId, authentication = 'client_secret_basic' } = client;
  const form = { grantType: grant.type, authentication, clientId };
  if (grant.type !== 'authorization_code') return { ...form, ...('scope' in grant ? { scope: grant.scope } : {}) };
  return {
    ...form,
    hasCodeVerifier: grant.codeVerifier !== undefined,
    ...(grant.redirectUri === undefined ? {} : { redirectUri: grant.redirectUri }),
  };
}

/** The secrets of a token request, by their placeholders. A user name is no secret, and not among them. */
export function tokenRequestCredentials(client: OAuthClient, grant: Grant): ReadonlyMap<string, string> {
  const { clientId, clientSecret } = client;
  return new Map([
    ['clientSecret', clientSecret],
    ['clientAuthorization', basicCredentials(clientId, clientSecret)],
    ['wrongClientAuthorization', basicCredentials(clientId, wrongClientSecret)],
    ...grantCredentials(grant),
  ]);
}

function grantCredentials(grant: Grant): readonly (readonly [string, string])[] {
  switch (grant.type) {
    case 'authorization_code':
      return [
        ['code', grant.code],
        ...(grant.codeVerifier === undefined ? [] : ([['codeVerifier', grant.codeVerifier]] as const)),
      ];
    case 'refresh_token':
      return [['refreshToken', grant.refreshToken]];
    case 'password':
      return [['password', grant.password]];
    case 'client_credentials':
      return [];
  }
}

/** Both parts are form-encoded before they are joined. @see RFC 6749 section 2.3.1 and appendix B */
function basicCredentials(clientId: string, clientSecret: string): string {
  return Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString('base64');
}
