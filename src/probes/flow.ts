import type { Probe } from '../model/probe.ts';
import { basicAuthorization, grantParameters, type TokenRequestForm, tokenProbe } from './token-request.ts';
import { tokenRequestName } from './token-request-name.ts';

/** What the requests of `check flow` depend on. */
export interface FlowForm extends TokenRequestForm {
  /** Whether the URL of the token endpoint has a query of its own. */
  readonly endpointHasQuery?: boolean;
  /** Whether the token endpoint issued a refresh token. */
  readonly hasIssuedRefreshToken?: boolean;
}

/** A grant type that is nobody's. */
const unknownGrantType = 'closer-conformance-unknown';

/**
 * The requests of `check flow` beside those of `check userinfo`. What they spend decides their order: the token request first, then
 * /userinfo with its token, then those that must be refused, and the code a second time last, since a server may take back
 * whatever the code gave. @see RFC 6749 section 4.1.2
 */
export function flowProbesFor(form: FlowForm) {
  return {
    token: tokenProbe(form, {
      name: tokenRequestName,
      purpose: 'that asks for an access token',
      parameters: grantParameters(form),
    }),
    wrongSecret: tokenProbe(form, {
      name: 'token-with-wrong-secret',
      purpose: 'of the same client with another secret',
      parameters: parametersToRefuse(form),
      client: 'wrong',
    }),
    unknownGrant: tokenProbe(form, {
      name: 'token-by-unknown-grant',
      purpose: 'with a grant type that does not exist',
      parameters: [`grant_type=${unknownGrantType}`],
    }),
    get: {
      name: 'token-by-get',
      purpose: 'that asks for an access token by GET',
      method: 'GET',
      // No secret belongs into a URL, so none is there to ask with but the Authorization header.
      url: `{{target}}${form.endpointHasQuery === true ? '&' : '?'}grant_type=client_credentials`,
      headers: [
        ['Accept', 'application/json'],
        ...(form.authentication === 'client_secret_basic' ? basicAuthorization() : []),
      ],
      effect: 'unsafe',
    },
    usedCode: tokenProbe(form, {
      name: 'token-by-used-code',
      purpose: 'with the same authorization code a second time',
      parameters: grantParameters({ ...form, grantType: 'authorization_code' }),
    }),
    expiredToken: {
      name: 'with-expired-token',
      purpose: 'with the access token after it has expired',
      method: 'GET',
      url: '{{target}}',
      headers: [
        ['Accept', 'application/json'],
        ['Authorization', 'Bearer {{token}}'],
      ],
      effect: 'safe',
    },
  } satisfies Record<string, Probe>;
}

/** A grant that would be good but for the secret, so that what is refused is the secret; a used code is the next best. */
function parametersToRefuse(form: FlowForm): readonly string[] {
  const issued = ['grant_type=refresh_token', 'refresh_token={{issuedRefreshToken}}'];
  return form.hasIssuedRefreshToken === true ? issued : grantParameters(form);
}

/** The requests as the checks know them: by their names, which do not depend on the form. */
export const flowProbes = flowProbesFor({
  grantType: 'authorization_code',
  authentication: 'client_secret_basic',
  clientId: 'client',
});
