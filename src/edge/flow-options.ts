import { UsageError } from '../model/errors.ts';
import { grantTypes } from '../probes/token-request.ts';
import type { CheckOptions } from './check-options.ts';
import type { Grant, OAuthClient } from './token-request.ts';

export interface CheckFlowOptions extends CheckOptions {
  /** URL, as the config's tokenEndpoint has it. */
  readonly tokenEndpoint: string;
  /** URL, as the config's userInfoEndpoint has it. */
  readonly userInfoEndpoint: string;
  /** The client of the config. */
  readonly client: OAuthClient;
  /** What is exchanged for the access token. A code is spent by it, and many servers spend a refresh token as well. */
  readonly grant: Grant;
  /** A second person's access token; without it one check of /userinfo is not applicable. */
  readonly secondToken?: string;
  /** Wait until the token has expired, to see that /userinfo refuses it then. */
  readonly waitExpiry?: WaitExpiry;
  /** Called with the access token as soon as it is issued; it is nowhere in the report. */
  readonly onToken?: (accessToken: string) => void | Promise<void>;
  /** Leaves out the second use of the code, which may make the server revoke the token. */
  readonly keepToken?: boolean;
}

export interface WaitExpiry {
  /** A token that lives longer than this is not waited for. */
  readonly longestSeconds: number;
  /** Injected in tests; by default the clock's. Milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/** How long the command waits for a token to expire unless it is told otherwise. */
export const defaultLongestSeconds = 300;

/**
 * Refuses what can be known to fail before anything is sent.
 *
 * @throws {UsageError} that names what is missing or cannot be sent
 */
export function refuseUnusable({ client, grant }: Pick<CheckFlowOptions, 'client' | 'grant'>): void {
  // Code that is not type-checked may leave them out.
  if (typeof client !== 'object' || client === null) {
    throw new UsageError('invalid-option', 'client takes an object with clientId and clientSecret.');
  }
  if (typeof grant !== 'object' || grant === null || !grantTypes.includes(grant.type)) {
    throw new UsageError('invalid-option', `grant takes an object whose type is one of ${grantTypes.join(', ')}.`);
  }
  const needed: readonly (readonly [what: string, value: string])[] = [
    ['client identifier', client.clientId],
    ['client secret', client.clientSecret],
    ...neededBy(grant),
  ];
  for (const [what, value] of needed) {
    if (typeof value !== 'string') throw new UsageError('no-credential', `The ${what} is not given.`);
    if (value === '') throw new UsageError('empty-credential', `The ${what} is empty.`);
  }
}

function neededBy(grant: Grant): readonly (readonly [what: string, value: string])[] {
  switch (grant.type) {
    case 'authorization_code':
      return [
        ['authorization code', grant.code],
        ...(grant.codeVerifier === undefined ? [] : ([['code verifier', grant.codeVerifier]] as const)),
      ];
    case 'refresh_token':
      return [['refresh token', grant.refreshToken]];
    case 'password':
      return [
        ['user name', grant.username],
        ['password', grant.password],
      ];
    case 'client_credentials':
      return [];
  }
}
