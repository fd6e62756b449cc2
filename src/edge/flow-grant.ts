import { UsageError } from '../model/errors.ts';
import type { Grant, GrantType } from './token-request.ts';

/** What of a grant may stand in a file or on a command line. */
export interface WantedGrant {
  readonly type: GrantType;
  readonly redirectUri?: string | undefined;
  readonly scope?: string | undefined;
  readonly username?: string | undefined;
}

/** What of a grant is secret. */
export interface GrantSecrets {
  readonly code?: string | undefined;
  readonly codeVerifier?: string | undefined;
  readonly refreshToken?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * Puts a grant together.
 *
 * @throws {UsageError} where a part of it is missing, with the environment variable that gives it
 */
export function grantOf(wanted: WantedGrant, secrets: GrantSecrets): Grant {
  const scope = wanted.scope === undefined ? {} : { scope: wanted.scope };
  switch (wanted.type) {
    case 'authorization_code': {
      const { codeVerifier } = secrets;
      return {
        type: 'authorization_code',
        code: needed(secrets.code, wanted.type, 'an authorization code', 'CLOSER_AUTHORIZATION_CODE'),
        ...(wanted.redirectUri === undefined ? {} : { redirectUri: wanted.redirectUri }),
        ...(codeVerifier === undefined ? {} : { codeVerifier }),
      };
    }
    case 'refresh_token':
      return {
        type: 'refresh_token',
        refreshToken: needed(secrets.refreshToken, wanted.type, 'a refresh token', 'CLOSER_REFRESH_TOKEN'),
        ...scope,
      };
    case 'password':
      return {
        type: 'password',
        username: needed(wanted.username, wanted.type, 'a user name', 'CLOSER_USERNAME'),
        password: needed(secrets.password, wanted.type, "the person's password", 'CLOSER_PASSWORD'),
        ...scope,
      };
    case 'client_credentials':
      return { type: 'client_credentials', ...scope };
  }
}

function needed(value: string | undefined, grant: GrantType, what: string, variable: string): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError(
    'incomplete-grant',
    `The grant ${grant} needs ${what}: set the environment variable ${variable}. closer-conformance check flow --help lists the other ways.`,
  );
}
