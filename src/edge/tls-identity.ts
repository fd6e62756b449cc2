import { createSecureContext } from 'node:tls';
import { UsageError } from '../model/errors.ts';
import type { TlsRequestOptions } from './http-transport.ts';

/**
 * Checks certificates and key before anything is sent.
 *
 * @throws {UsageError} for one that is no PEM, or a key that is not the certificate's
 */
export function assertIdentity({ ca, cert, key }: TlsRequestOptions): void {
  const pem = (text: string | undefined): boolean => text === undefined || text.includes('-----BEGIN ');
  for (const [name, text] of Object.entries({ ca, cert, key })) {
    if (!pem(text))
      throw new UsageError('invalid-pem', `The file of --${name} is not PEM: it has no line -----BEGIN ….`);
  }
  try {
    createSecureContext({ ...(ca === undefined ? {} : { ca }) });
  } catch (cause) {
    throw new UsageError('invalid-pem', `The file of --ca holds no certificate that can be read (${codeOf(cause)}).`, {
      cause,
    });
  }
  if (cert === undefined || key === undefined) return;
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new UsageError(
      'invalid-pem',
      `The files of --cert and --key cannot be used together (${codeOf(cause)}): give a certificate and its own key, the key without a passphrase.`,
      { cause },
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
