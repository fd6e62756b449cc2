import { codeOf } from '../model/errors.ts';
import type { TransportError } from '../model/exchange.ts';
import { goneSince, hangsSince, isGone, otherLoopback } from './http-gone.ts';
import type { Redact } from './redact.ts';
import { endedByAlert } from './tls-alerts.ts';

/** What we ourselves find wrong with a response on its way; becomes a TransportError. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly kind:
    | 'interim-flood'
    | 'upgraded'
    | 'proxy-refused'
    | 'tls-port'
    | 'body-too-large'
    | 'unknown-coding'
    | 'broken-coding';
  readonly detail: string;

  constructor(kind: HttpFault['kind'], detail = '', cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
    this.detail = detail;
  }

  /** The same without the credentials in what it quotes: a message quotes a part, in which none would be known. */
  redacted(redact: Redact): HttpFault {
    return new HttpFault(this.kind, redact(this.detail), this.cause);
  }
}

export interface Circumstances {
  readonly url: URL;
  readonly timedOut: boolean;
  readonly timeoutMs: number;
  /** The head of an answer had come. */
  readonly answerBegan?: boolean;
  /** Other requests to the server were on their way at the same time. */
  readonly sideBySide?: boolean;
  /** Status of the first answer of the same run, where one has come. */
  readonly firstStatus?: number | undefined;
  /** That first request differs from this one in its credential alone. */
  readonly otherCredential?: boolean;
  /** Origin of the proxy, where the request came no further. */
  readonly proxy?: string;
}

/** Says what kept an exchange from happening and what to try. */
export function transportError(error: unknown, circumstances: Circumstances): TransportError {
  const { proxy, timedOut, url } = circumstances;
  if (proxy === undefined) return errorOf(error, circumstances);
  if (error instanceof HttpFault && error.kind === 'proxy-refused') return refusedByProxy(error.detail, proxy, url);
  const described = errorOf(error, { ...circumstances, url: new URL(proxy), firstStatus: undefined });
  const hint = timedOut ? described.hint : `Check the proxy, which the environment names. ${proxyHint}`;
  return { ...described, message: `By the proxy ${proxy}: ${described.message}`, hint };
}

const proxyHint = 'HTTPS_PROXY, HTTP_PROXY and ALL_PROXY name it; hosts that NO_PROXY names are reached without it.';

function refusedByProxy(status: string, proxy: string, { host }: URL): TransportError {
  return {
    code: 'unreachable',
    message: `The proxy ${proxy} lets nothing through to ${host}: it answers with status ${status}.`,
    hint: status === '407' ? `Put the user name and password of the proxy into its URL. ${proxyHint}` : proxyHint,
  };
}

/**
 * Whether an answer says that its port is one for TLS, where plain HTTP was sent to it: so do nginx, Apache httpd, Tomcat and the
 * servers in Go. It is no answer of the endpoint, and not sent by it.
 */
export function isOfTlsPort(url: string, status: number | undefined, content: Uint8Array): boolean {
  if (status !== 400 || !url.startsWith('http:')) return false;
  return tlsPortSentences.test(new TextDecoder('latin1').decode(content.subarray(0, 4096)));
}

const tlsPortSentences =
  /plain HTTP request was sent to HTTPS port|plain HTTP to an SSL-enabled server port|HTTP request to an HTTPS server|combination of host and port requires TLS/i;

function errorOf(error: unknown, circumstances: Circumstances): TransportError {
  const { url, timedOut, timeoutMs, answerBegan = false, sideBySide = false, firstStatus } = circumstances;
  if (timedOut) {
    if (firstStatus !== undefined && circumstances.otherCredential === true && !answerBegan) {
      return hangsSince(url, firstStatus, timeoutMs, sideBySide);
    }
    return {
      code: 'timeout',
      message: `${url.host} did not answer in full within ${timeoutMs} ms.`,
      hint: sideBySide && !answerBegan ? `${timeoutHint} ${oneConnectionHint}` : timeoutHint,
    };
  }
  if (error instanceof HttpFault) return faultError(error, url);
  const code = codeOf(error);
  const known = Object.entries(causes).find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(code));
  const message = error instanceof Error ? error.message : String(error);
  if (firstStatus !== undefined && !answerBegan && isGone(code)) return goneSince(url, firstStatus);
  if (known !== undefined) return known[1](url, code, { message, answerBegan });
  return {
    code: 'other',
    message: `The request to ${url.host} failed: ${message}.`,
    hint: 'Repeat the request with the curl line to see what the server does.',
  };
}

const timeoutHint = 'Check that the server is up and not waiting for something itself; --timeout gives it longer.';

/** A connection that is kept open is all that such a server sees until it is closed; Python's HTTPServer is one. */
const oneConnectionHint =
  "Other requests were on their way to it: for a server that handles one connection at a time, such as Python's HTTPServer, give --concurrency 1.";

/** Whether a name is of a domain that is set apart for examples, or for names of no host. @see RFC 6761 sections 6.4 and 6.5 */
function isSample(hostname: string): boolean {
  return /\.(?:example|invalid)\.?$/.test(hostname);
}

type Describe = (
  url: URL,
  code: string,
  more: { readonly message: string; readonly answerBegan: boolean },
) => TransportError;

const writeHttps = 'If this port speaks https, write https: in the URL.';

const certificate =
  (what: string, hint: string): Describe =>
  (url) => ({ code: 'tls', message: `The TLS certificate of ${url.host} ${what}.`, hint });

/** Patterns of Node's and OpenSSL's error codes; the first that matches counts. */
const causes: Readonly<Record<string, Describe>> = {
  'ENOTFOUND|EAI_AGAIN|EAI_\\w+|ENODATA': (url) => ({
    code: 'dns',
    message: `The name ${url.hostname} could not be resolved.`,
    hint: isSample(url.hostname)
      ? "This is still a sample's address, which no host has: put your own in its place."
      : 'Check the spelling of the host name, and that this machine can resolve it.',
  }),
  ECONNREFUSED: (url) => ({
    code: 'refused',
    message: `${url.host} refused the connection.`,
    hint: `Check that the server is running and listens on this port and on this address. ${otherLoopback(url)}`.trim(),
  }),
  'EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|EHOSTDOWN': (url, code) => ({
    code: 'unreachable',
    message: `${url.host} cannot be reached from here (${code}).`,
    hint: 'Check the network, a VPN that is needed, and the firewalls in between.',
  }),
  CERT_HAS_EXPIRED: certificate('has expired', 'Renew the certificate.'),
  CERT_NOT_YET_VALID: certificate(
    'is not valid yet',
    'Check the clock of this machine and the dates of the certificate.',
  ),
  ERR_TLS_CERT_ALTNAME_INVALID: certificate(
    'was issued for another host name',
    'Install a certificate that names this host, or check the URL.',
  ),
  'DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?':
    certificate(
      'is not signed by an authority that is known here',
      'Send the whole chain from the server; for a private authority give its certificate with --ca FILE.',
    ),
  'CERT_\\w+|\\w*CRL\\w*|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH': (url, code) => ({
    code: 'tls',
    message: `The TLS certificate of ${url.host} is not acceptable (${code}).`,
    hint: 'Install a valid certificate; for a private authority give its certificate with --ca FILE.',
  }),
  'EPROTO|ERR_SSL_[\\w/]+|ERR_TLS_\\w+': (url, code, { message }) =>
    /wrong.version.number|packet.length.too.long/i.test(`${code} ${message}`)
      ? {
          code: 'tls',
          message: `What answers at ${url.host} does not speak TLS (${code}).`,
          hint: 'Check the port: most often it is one for plain HTTP. Give the port that speaks https, or, for a server on your own machine, write http: in the URL.',
        }
      : (endedByAlert(url, code, `${code} ${message}`) ?? {
          code: 'tls',
          message: `No TLS connection to ${url.host} came about (${code}).`,
          hint: 'Check that the port speaks https and not http, and that the server offers TLS 1.2 or later.',
        }),
  HPE_HEADER_OVERFLOW: (url) => ({
    code: 'headers-too-large',
    message: `The response headers of ${url.host} pass 64 KiB.`,
    hint: 'Find what sets such large headers, most often cookies.',
  }),
  'HPE_\\w+': (url, code) => ({
    code: 'not-http',
    message: `${url.host} did not answer with valid HTTP (${code}).`,
    hint: url.protocol === 'http:' ? `Check the port. ${writeHttps}` : 'Check the port, and what answers on it.',
  }),
  'ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|ERR_HTTP2_(?:STREAM_CANCEL|STREAM_ERROR|SESSION_ERROR|GOAWAY_SESSION|INVALID_SESSION)':
    (url, _code, { answerBegan }) => ({
      code: 'reset',
      message: answerBegan
        ? `${url.host} closed the connection before its answer was complete.`
        : `${url.host} closed the connection without an answer.`,
      // Many a server for TLS does no more than that where plain HTTP comes.
      hint: `${url.protocol === 'http:' && !answerBegan ? `${writeHttps} Else look` : 'Look'} into the server's log; a proxy in front of it may cut the connection too.`,
    }),
  'ERR_HTTP2_\\w+': (url, code) => ({
    code: 'not-http',
    message: `${url.host} speaks HTTP/2 alone, and breaks its rules (${code}).`,
    hint: 'Check the server, or let it offer HTTP/1.1 as well.',
  }),
};

function faultError({ kind, detail }: HttpFault, url: URL): TransportError {
  switch (kind) {
    case 'proxy-refused':
      return refusedByProxy(detail, 'in between', url);
    case 'interim-flood':
      return {
        code: 'not-http',
        message: `${url.host} sends interim responses (1xx) without end.`,
        hint: 'Check the server and the proxies in front of it.',
      };
    case 'upgraded':
      return {
        code: 'not-http',
        message: `${url.host} switches to another protocol (status 101), which was not asked for.`,
        hint: 'Check the server and the proxies in front of it.',
      };
    case 'tls-port':
      return {
        code: 'not-http',
        message: `${url.host} takes no plain HTTP: its answer says that the port is one for https.`,
        hint: 'Write https: in the URL.',
      };
    case 'body-too-large':
      return {
        code: 'body-too-large',
        message: `The body of the answer of ${url.host} passes ${detail} bytes.`,
        hint: 'Check what the endpoint returns; --max-body reads more.',
      };
    case 'unknown-coding':
      return {
        code: 'content-coding',
        message: `${url.host} answers with the content coding "${detail.slice(0, 40)}", which was not asked for.`,
        hint: 'Let the server heed Accept-Encoding.',
      };
    case 'broken-coding':
      return {
        code: 'content-coding',
        message: `The body of the answer of ${url.host} is not what its Content-Encoding, ${detail}, says.`,
        hint: 'Send the header Content-Encoding only with a body that is coded so, and send the whole body.',
      };
  }
}
