import type { ConfigEffect, StoredConfig } from '../../oauth-config/effect.ts';

/** Stores something else than POST sent. */
export function storing(change: (config: StoredConfig) => StoredConfig | undefined): ConfigEffect {
  return { stores: (after, { method }) => (method === 'POST' && after !== undefined ? change(after) : after) };
}

/** Stores the strings of some members changed. */
export function changing(members: readonly string[], change: (text: string) => string): ConfigEffect {
  return storing((config) =>
    Object.fromEntries(
      Object.entries(config).map(([name, value]) => [
        name,
        members.includes(name) && typeof value === 'string' ? change(value) : value,
      ]),
    ),
  );
}

/** What an API that takes anything stores where a member was not sent. */
export const absentAs: StoredConfig = {
  tokenEndpoint: '',
  userInfoEndpoint: '',
  clientId: '',
  clientSecret: '',
  oauthConfigEnabled: false,
  allowAnonymousSignUp: false,
};
