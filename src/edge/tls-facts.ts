import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { TlsFacts } from '../model/exchange.ts';

/**
 * What a connection says of its TLS; undefined where it has none, or has not come that far.
 *
 * @param socket null before a request has one, whatever Node's types say
 */
export function tlsFactsOf(socket: Socket | null | undefined): TlsFacts | undefined {
  if (!socket || !isTls(socket)) return undefined;
  const protocol = socket.getProtocol();
  const cipher = socket.getCipher();
  if (typeof protocol !== 'string' || cipher === undefined) return undefined;
  const certificate = socket.getPeerCertificate();
  const subject = certificate?.subject?.CN ?? certificate?.subjectaltname?.replace(/^[^:]*:|,.*$/g, '');
  const issuer = certificate?.issuer?.CN;
  const validFrom = certificate?.valid_from;
  const validTo = certificate?.valid_to;
  return {
    protocol,
    cipher: cipher.name,
    ...(typeof subject === 'string' ? { subject } : {}),
    ...(typeof issuer === 'string' ? { issuer } : {}),
    ...(validFrom === undefined ? {} : { validFrom: new Date(validFrom).toISOString() }),
    ...(validTo === undefined ? {} : { validTo: new Date(validTo).toISOString() }),
  };
}

/** The socket of an HTTP/2 session is a proxy, which answers for what it is asked to get alone. */
function isTls(socket: Socket): socket is TLSSocket {
  return Reflect.get(socket, 'encrypted') === true;
}
