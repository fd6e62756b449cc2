import type { ConfigCreateForm, ConfigMember } from './config-contract.ts';

/** In each text that `check config --write` writes, so that a config it left behind is known by sight. */
export const probeMark = 'closer-conformance-probe';

/**
 * What is created first. Unmistakable, so that a server that folds, decodes, swaps or drops a query or a closing slash is caught:
 * both cases of letters, a query with `+` and `%20`, a closing slash. Nothing in it is beyond what a right server takes: URLs of
 * ASCII, and a client id of printable ASCII without white space around it, so that one that trims is not caught. The hosts are of
 * the reserved domain .invalid: nobody can be sent there.
 * @see RFC 6749 appendix A.1, RFC 6761 section 6.4
 */
export const createdForm: ConfigCreateForm = {
  tokenEndpoint: `https://${probeMark}.invalid/OAuth2/Token/?tenant=Aa+Bb%20Cc&v=1`,
  userInfoEndpoint: `https://${probeMark}.invalid/OAuth2/UserInfo?tenant=Dd+Ee%20Ff&v=2`,
  clientId: `${probeMark}-Client.Id+1`,
  clientSecret: '{{probeSecret}}',
  oauthConfigEnabled: false,
  allowAnonymousSignUp: true,
};

/** As long as some identifiers are, so that a server that keeps fewer characters of a text is caught. */
const long = 'Abcdefghi-'.repeat(8);

/**
 * What is created last: every member differs from the first, so that a value that a server forces shows in one of the two. Its
 * texts are long, and its client id has a space within, as one may (RFC 6749 appendix A.1).
 */
export const otherForm: ConfigCreateForm = {
  tokenEndpoint: `https://${probeMark}.invalid/Other/Token?tenant=Gg+Hh%20Ii&v=3&state=${long}`,
  userInfoEndpoint: `https://${probeMark}.invalid/Other/UserInfo/?tenant=Jj+Kk%20Ll&v=4&state=${long}`,
  clientId: `${probeMark}-Other Id+2-${long}`,
  clientSecret: '{{otherProbeSecret}}',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};

/**
 * What single members are changed to, in this order. Each boolean goes to both values, and each value that it has is there while
 * another member alone is sent, so that a default which a server gives to what is absent shows.
 */
export const patchesThere: readonly Partial<ConfigCreateForm>[] = [
  { tokenEndpoint: `https://${probeMark}.invalid/Patched/Token?tenant=Mm+Nn%20Oo&v=5` },
  { oauthConfigEnabled: true },
  { userInfoEndpoint: `https://${probeMark}.invalid/Patched/UserInfo/?tenant=Pp+Qq%20Rr&v=6` },
  { allowAnonymousSignUp: false },
  { clientId: `${probeMark}-Patched.Id+3` },
  { clientSecret: '{{otherProbeSecret}}' },
];

/** How the booleans are changed back after that. */
export const patchesBack: readonly Partial<ConfigCreateForm>[] = [
  { oauthConfigEnabled: false },
  { allowAnonymousSignUp: true },
];

type OfEachMember = { readonly [Member in ConfigMember]: unknown };

/** For each member values of types that it does not have, by the kind of mistake; a server that converts types would take them. */
export const wrongTypes: {
  readonly wrong: OfEachMember;
  readonly null: OfEachMember;
  readonly mistyped: OfEachMember;
} = {
  wrong: {
    tokenEndpoint: 7,
    userInfoEndpoint: 7,
    clientId: 7,
    clientSecret: 7,
    oauthConfigEnabled: 'true',
    allowAnonymousSignUp: 'false',
  },
  null: {
    tokenEndpoint: null,
    userInfoEndpoint: null,
    clientId: null,
    clientSecret: null,
    oauthConfigEnabled: null,
    allowAnonymousSignUp: null,
  },
  mistyped: {
    tokenEndpoint: {},
    userInfoEndpoint: [createdForm.userInfoEndpoint],
    clientId: true,
    clientSecret: {},
    oauthConfigEnabled: 1,
    allowAnonymousSignUp: 0,
  },
};
