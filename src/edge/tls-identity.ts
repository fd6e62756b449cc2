import { X509Certificate } from 'node:crypto';
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
  // Node passes over what it cannot read there, and no server would be trusted then.
  for (const [block] of (ca ?? '').matchAll(/-----BEGIN [^-]*CERTIFICATE-----[^-]*-----END [^-]*-----/g))
    assertCertificate(block);
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

function assertCertificate(block: string): void {
  try {
    new X509Certificate(block);
  } catch (cause) {
    throw new UsageError(
      'invalid-pem',
      `The file of --ca holds a certificate that cannot be read (${codeOf(cause)}).`,
      {
        cause,
      },
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
