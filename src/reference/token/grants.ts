import { createHash } from 'node:crypto';
import type { components } from '../../generated/openapi.ts';
import type { Person } from '../demo-values.ts';
import { sameSecret } from '../secret.ts';
import type { TokenEffect } from './effect.ts';
import type { TokenErrorCode, TokenRefusal } from './refusal.ts';
import type { Grant, TokenStore } from './token-store.ts';

type TokenRequest = components['schemas']['TokenRequest'];

export interface GrantContext {
  readonly store: TokenStore;
  readonly people: readonly Person[];
  readonly effects: readonly TokenEffect[];
}

export type Granted = { readonly grant: Grant; readonly refreshable: boolean } | TokenRefusal;

/** Exchanges a grant of an authenticated client. @see RFC 6749 sections 4.1.3, 4.3.2, 4.4.2 and 6 */
export function exchangeGrant(form: TokenRequest, context: GrantContext): Granted {
  if (context.effects.some(({ refusesGrants }) => refusesGrants)) {
    return refuse('invalid_grant', 'The grant is refused.');
  }
  switch (form.grant_type) {
    case 'authorization_code':
      return byCode(form, context);
    case 'refresh_token':
      return byRefreshToken(form, context);
    case 'password':
      return byPassword(form, context);
    case 'client_credentials':
      return byClient(form, context);
    default:
      if (context.effects.some(({ acceptsAnyGrantType }) => acceptsAnyGrantType)) return byClient(form, context);
      return refuse('unsupported_grant_type', 'The grant type is not supported.');
  }
}

function byCode({ code, redirect_uri, code_verifier }: TokenRequest, { store, effects }: GrantContext): Granted {
  if (code === undefined) return refuse('invalid_request', 'code is missing.');
  store.revokeIfUsed(code);
  const binding = store.binding(code);
  if (binding === undefined) return refuse('invalid_grant', 'The code is unknown, expired or was used before.');
  if (binding.redirectUri !== redirect_uri) {
    return refuse('invalid_grant', 'redirect_uri is not that of the authorization request.');
  }
  if (binding.codeChallenge !== undefined && !answersChallenge(code_verifier, binding.codeChallenge)) {
    return refuse('invalid_grant', 'code_verifier does not match the code challenge.');
  }
  if (!effects.some(({ reusesCodes }) => reusesCodes)) store.useCode(code);
  return { grant: { person: binding.person, code, ...scopeOf(binding) }, refreshable: true };
}

/** @see RFC 7636 section 4.6, method S256 */
function answersChallenge(verifier: string | undefined, challenge: string): boolean {
  if (verifier === undefined) return false;
  return sameSecret(createHash('sha256').update(verifier).digest('base64url'), challenge);
}

function byRefreshToken({ refresh_token, scope }: TokenRequest, { store }: GrantContext): Granted {
  if (refresh_token === undefined) return refuse('invalid_request', 'refresh_token is missing.');
  const before = store.refreshGrant(refresh_token);
  if (before === undefined) return refuse('invalid_grant', 'The refresh token is unknown or was used before.');
  if (scope !== undefined && !isWithin(scope, before.scope)) {
    return refuse('invalid_scope', 'The scope is wider than the one that was granted.');
  }
  store.revokeRefreshToken(refresh_token);
  return { grant: { ...before, ...scopeOf({ scope }) }, refreshable: true };
}

function isWithin(scope: string, granted: string | undefined): boolean {
  const allowed = new Set(granted?.split(' '));
  return scope.split(' ').every((token) => allowed.has(token));
}

function byPassword({ username, password, scope }: TokenRequest, { people }: GrantContext): Granted {
  if (username === undefined || password === undefined) {
    return refuse('invalid_request', 'username and password are both needed.');
  }
  const person = people.find((one) => one.username === username && sameSecret(password, one.password));
  if (person === undefined) return refuse('invalid_grant', 'The user name or the password is wrong.');
  return { grant: { person, ...scopeOf({ scope }) }, refreshable: true };
}

/**
 * RFC 6749 section 4.4 leaves open whose data a client's own token opens; here it is the first person's, so that
 * /userinfo accepts every token that the token endpoint issues.
 */
function byClient({ scope }: TokenRequest, { people }: GrantContext): Granted {
  const [person] = people;
  if (person === undefined) return refuse('unauthorized_client', 'There is nobody whom the token could stand for.');
  return { grant: { person, ...scopeOf({ scope }) }, refreshable: false };
}

/** Every scope that is asked for is granted. @see RFC 6749 section 3.3 */
function scopeOf({ scope }: { readonly scope?: string | undefined }): { readonly scope?: string } {
  return scope === undefined ? {} : { scope };
}

function refuse(error: TokenErrorCode, description: string): TokenRefusal {
  return { error, description };
}
