import { X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { codeOf, UsageError } from '../model/errors.ts';
import type { TlsOptions } from './http.ts';

/**
 * Checks certificates and key before anything is sent.
 *
 * @throws {UsageError} for one that is no PEM, or a key that is not the certificate's
 */
export function assertIdentity({ ca, cert, key }: TlsOptions): void {
  const pem = (text: string | undefined): boolean => text === undefined || text.includes('-----BEGIN ');
  for (const [name, text] of Object.entries({ ca, cert, key })) {
    if (!pem(text))
      throw new UsageError('invalid-pem', `The file of --${name} is not PEM: it has no line -----BEGIN ….`);
  }
  assertHasCertificate('ca', ca);
  assertHasCertificate('cert', cert);
  // Node passes over what it cannot read there, and no server would be trusted then.
  for (const [block] of (ca ?? '').matchAll(/-----BEGIN [^-]*CERTIFICATE-----[^-]*-----END [^-]*-----/g))
    assertCertificate(block);
  if (cert === undefined || key === undefined) return;
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new UsageError(
      'invalid-pem',
      `The files of --cert and --key cannot be used together (${troubleOf(cause)}): give a certificate and its own key, the key without a passphrase.`,
      { cause },
    );
  }
}

/** A private key is PEM as well, and the file that is most often taken for the certificate. */
function assertHasCertificate(option: 'ca' | 'cert', text: string | undefined): void {
  if (text === undefined || /-----BEGIN [^-]*CERTIFICATE-----/.test(text)) return;
  const [, what = 'something else'] = /-----BEGIN ([^-]{1,40})-----/.exec(text) ?? [];
  const wanted = option === 'ca' ? 'the certificate of the authority' : 'the certificate, and the key with --key';
  throw new UsageError(
    'invalid-pem',
    `The file of --${option} holds no CERTIFICATE, but a PEM block of ${what}: give ${wanted}.`,
  );
}

function assertCertificate(block: string): void {
  try {
    new X509Certificate(block);
  } catch (cause) {
    throw new UsageError(
      'invalid-pem',
      `The file of --ca holds a certificate that cannot be read: the text between its BEGIN and END lines is cut short or is not a certificate. Export it again, as PEM.`,
      {
        cause,
      },
    );
  }
}

/** What OpenSSL says, in words where people meet it. */
function troubleOf(error: unknown): string {
  const code = codeOf(error);
  return troubles[code] ?? code;
}

const troubles: Readonly<Record<string, string>> = {
  ERR_OSSL_X509_KEY_VALUES_MISMATCH: 'the key is not that of the certificate',
  ERR_OSSL_X509_KEY_TYPE_MISMATCH: 'the key is not that of the certificate',
  ERR_OSSL_CRYPTO_INTERRUPTED_OR_CANCELLED: 'the key has a passphrase',
  ERR_OSSL_PEM_NO_START_LINE: 'one of them holds something else',
  ERR_OSSL_PEM_BAD_BASE64_DECODE: 'one of them is cut short or altered',
  ERR_OSSL_BAD_DECRYPT: 'the key has a passphrase',
  ERR_OSSL_UNSUPPORTED: 'the key is none, is cut short, or is of a kind that Node.js does not read',
  ERR_MISSING_PASSPHRASE: 'the key has a passphrase',
};
