import type { Header, Probe } from '../model/probe.ts';

/** The grants of RFC 6749 that a token request may bring. @see RFC 6749 sections 4.1.3, 4.3.2, 4.4.2 and 6 */
export const grantTypes = ['authorization_code', 'refresh_token', 'password', 'client_credentials'] as const;
export type GrantType = (typeof grantTypes)[number];

/** How a client proves to a token endpoint who it is. @see RFC 6749 section 2.3.1 */
export const clientAuthentications = ['client_secret_basic', 'client_secret_post'] as const;
export type ClientAuthentication = (typeof clientAuthentications)[number];

/** What of a token request is no secret. */
export interface TokenRequestForm {
  readonly grantType: GrantType;
  readonly authentication: ClientAuthentication;
  readonly clientId: string;
  /** The redirect_uri of the authorization request, where it had one. */
  readonly redirectUri?: string;
  /** Whether there is a PKCE verifier. @see RFC 7636 section 4.5 */
  readonly hasCodeVerifier?: boolean;
  readonly scope?: string;
}

interface TokenProbe {
  readonly name: string;
  readonly purpose: string;
  /** Form-encoded, with placeholders. */
  readonly parameters: readonly string[];
  /** A client that gives another secret than its own. */
  readonly client?: 'wrong';
}

/** A secret that no client has. */
export const wrongClientSecret = 'closer-conformance-never-issued';

/** A POST to the token endpoint by the client of a form. Never repeated by itself: what it brings may be spent. */
export function tokenProbe(form: TokenRequestForm, { name, purpose, parameters, client }: TokenProbe): Probe {
  const basic = form.authentication === 'client_secret_basic';
  const secret = client === 'wrong' ? wrongClientSecret : '{{clientSecret}}';
  return {
    name,
    purpose,
    method: 'POST',
    url: '{{target}}',
    headers: [
      ['Accept', 'application/json'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...(basic ? basicAuthorization(client) : []),
    ],
    body: [...parameters, ...(basic ? [] : [`client_id=${formEncode(form.clientId)}`, `client_secret=${secret}`])].join(
      '&',
    ),
    effect: 'unsafe',
  };
}

/** The Authorization header of client_secret_basic. */
export function basicAuthorization(client?: 'wrong'): readonly Header[] {
  return [['Authorization', `Basic {{${client === 'wrong' ? 'wrongClientAuthorization' : 'clientAuthorization'}}}`]];
}

/** The parameters by which a form's grant is brought; the secrets are placeholders. */
export function grantParameters(form: TokenRequestForm): readonly string[] {
  const scope = form.scope === undefined ? [] : [`scope=${formEncode(form.scope)}`];
  switch (form.grantType) {
    case 'authorization_code':
      return [
        'grant_type=authorization_code',
        'code={{code}}',
        ...(form.redirectUri === undefined ? [] : [`redirect_uri=${formEncode(form.redirectUri)}`]),
        ...(form.hasCodeVerifier === true ? ['code_verifier={{codeVerifier}}'] : []),
      ];
    case 'refresh_token':
      return ['grant_type=refresh_token', 'refresh_token={{refreshToken}}', ...scope];
    case 'password':
      return ['grant_type=password', 'username={{username}}', 'password={{password}}', ...scope];
    case 'client_credentials':
      return ['grant_type=client_credentials', ...scope];
  }
}

/** A text as a form has it. @see RFC 6749 appendix B */
export function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
