import type { components } from '../../generated/openapi.ts';
import type { Client } from '../demo-values.ts';
import { sameSecret } from '../secret.ts';
import type { TokenRefusal } from './refusal.ts';

type TokenRequest = components['schemas']['TokenRequest'];

/**
 * Authenticates the client by its Authorization header or by the request body, never by both.
 *
 * @returns why it is refused; undefined where it is the client
 * @see RFC 6749 section 2.3.1
 */
export function refuseClient(
  authorization: string | undefined,
  form: TokenRequest,
  client: Client,
): TokenRefusal | undefined {
  if (authorization !== undefined) {
    if (form.client_secret !== undefined) {
      return {
        error: 'invalid_request',
        description: 'The client authenticates by the Authorization header or in the body, not by both.',
      };
    }
    const given = basicCredentials(authorization);
    if (given === undefined) {
      return { error: 'invalid_client', description: 'The Authorization header is not of the scheme Basic.' };
    }
    if (form.client_id !== undefined && form.client_id !== given.id) {
      return { error: 'invalid_request', description: 'client_id differs from that in the Authorization header.' };
    }
    return refuseUnless(given, client);
  }
  if (form.client_id === undefined || form.client_secret === undefined) {
    return { error: 'invalid_client', description: 'The client did not authenticate.' };
  }
  return refuseUnless({ id: form.client_id, secret: form.client_secret }, client);
}

function refuseUnless(given: Client, client: Client): TokenRefusal | undefined {
  const matches = sameSecret(given.id, client.id) && sameSecret(given.secret, client.secret);
  return matches
    ? undefined
    : { error: 'invalid_client', description: 'The client is unknown or its secret is wrong.' };
}

/** Identifier and secret are form-encoded before they become user name and password. */
function basicCredentials(authorization: string): Client | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon === -1) return undefined;
  const id = formDecoded(text.slice(0, colon));
  const secret = formDecoded(text.slice(colon + 1));
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
