import { UsageError } from '../model/errors.ts';
import { isLoopback } from '../wire/loopback.ts';

/** Where the browser is sent back to unless another address is given; the port is any that is free. */
export const defaultRedirectUri = 'http://127.0.0.1/callback';

/** A redirect URI on this machine. */
export interface LoopbackAddress {
  /** Name or address to listen on. */
  readonly host: string;
  /** 0 for any that is free, as RFC 8252 has authorization servers allow. */
  readonly port: number;
  readonly path: string;
  /** The redirect URI with the port that it came to. */
  readonly uriWith: (port: number) => string;
}

/**
 * Reads a redirect URI. One without a port leaves it open.
 *
 * @throws {UsageError} for one that does not lead back to this machine
 * @see RFC 8252 section 7.3
 */
export function loopbackAddress(redirectUri: string): LoopbackAddress {
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  if (url === undefined || url.protocol !== 'http:' || !isLoopback(url) || url.hash !== '' || url.search !== '') {
    throw new UsageError(
      'invalid-redirect-uri',
      `"${redirectUri}" is no redirect URI on this machine. Give one such as http://127.0.0.1:8400/callback, registered for the client at the authorization server.`,
    );
  }
  const given = url.port === '' ? undefined : Number(url.port);
  return {
    host: url.hostname.replaceAll(/[[\]]/g, ''),
    port: given ?? 0,
    path: url.pathname,
    // As it was given where the port is: authorization servers compare redirect URIs letter for letter.
    uriWith: (port) => (given === undefined ? `http://${url.hostname}:${port}${url.pathname}` : redirectUri),
  };
}
