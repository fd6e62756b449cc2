import type { TransportError } from '../model/exchange.ts';

/**
 * What to say of a server that ended the TLS handshake by an alert, which shows that it speaks TLS; undefined where there was none.
 *
 * @param text code and message of the error, as Node.js and OpenSSL have them
 * @see RFC 8446 section 6.2
 */
export function endedByAlert({ host }: URL, code: string, text: string): TransportError | undefined {
  // A server sends these about the client's certificate alone. Some of them have no alert of their own for none at all.
  if (certificateAlerts.test(text)) {
    return {
      code: 'tls',
      message: `${host} wants a client certificate that it accepts (${code}).`,
      hint: 'Give one, and its key: --cert FILE --key FILE.',
    };
  }
  if (!/\balert number \d|_ALERT_/.test(text)) return undefined;
  return {
    code: 'tls',
    message: `${host} ended the TLS handshake (${code}).`,
    hint: "Look into the server's log for the reason. Check that it offers TLS 1.2 or later, and knows the host name of the URL; where it wants a client certificate, give one: --cert FILE --key FILE.",
  };
}

const certificateAlerts =
  /\balert number (?:4[2-689]|116)\b|_ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:REVOKED|EXPIRED|UNKNOWN|REQUIRED)|UNKNOWN_CA|ACCESS_DENIED)\b/;
