import type { ConfigCreateForm, ConfigMember } from './config-contract.ts';

/** In each text that `check config --write` writes, so that a config it left behind is known by sight. */
export const probeMark = 'closer-conformance-probe';

/**
 * What is created first. Unmistakable, so that a server that trims, folds, decodes or swaps is caught: both cases of letters, a
 * query with `+` and `%20`, a closing slash. The hosts are of the reserved domain .invalid: nobody can be sent there.
 * @see RFC 6761 section 6.4
 */
export const createdForm: ConfigCreateForm = {
  tokenEndpoint: `https://${probeMark}.invalid/OAuth2/Token/?tenant=Aa+Bb%20Cc&v=1`,
  userInfoEndpoint: `https://${probeMark}.invalid/OAuth2/UserInfo?tenant=Dd+Ee%20Ff&v=2`,
  clientId: `${probeMark}-Client.Id+1`,
  clientSecret: '{{probeSecret}}',
  oauthConfigEnabled: false,
  allowAnonymousSignUp: true,
};

/** What is created last: every member differs from the first, so that a value that a server forces shows in one of the two. */
export const otherForm: ConfigCreateForm = {
  tokenEndpoint: `https://${probeMark}.invalid/Other/Token?tenant=Gg+Hh%20Ii&v=3`,
  userInfoEndpoint: `https://${probeMark}.invalid/Other/UserInfo/?tenant=Jj+Kk%20Ll&v=4`,
  clientId: `${probeMark}-Other.Id+2`,
  clientSecret: '{{otherProbeSecret}}',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};

/** What single members are changed to, in this order; both booleans go to both values. */
export const patches: readonly Partial<ConfigCreateForm>[] = [
  { tokenEndpoint: `https://${probeMark}.invalid/Patched/Token?tenant=Mm+Nn%20Oo&v=5` },
  { userInfoEndpoint: `https://${probeMark}.invalid/Patched/UserInfo/?tenant=Pp+Qq%20Rr&v=6` },
  { clientId: `${probeMark}-Patched.Id+3` },
  { clientSecret: '{{otherProbeSecret}}' },
  { oauthConfigEnabled: true },
  { oauthConfigEnabled: false },
  { allowAnonymousSignUp: false },
  { allowAnonymousSignUp: true },
];

/** For each member a value of a type that it does not have; a server that converts types would take it. */
export const wrongTypes: { readonly [Member in ConfigMember]: unknown } = {
  tokenEndpoint: 7,
  userInfoEndpoint: 7,
  clientId: 7,
  clientSecret: 7,
  oauthConfigEnabled: 'true',
  allowAnonymousSignUp: 'true',
};
