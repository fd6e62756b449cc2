import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Header } from '../model/probe.ts';
import {
  type Attempt,
  contentOf,
  factsOf,
  failedExchange,
  maxHeaderBytes,
  maxInterimResponses,
  pairs,
  recordedResponse,
  type Sending,
} from './http-attempt.ts';
import { readContent } from './http-content.ts';
import { HttpFault } from './http-errors.ts';
import { Stopwatch } from './http-timings.ts';
import type { TlsRequestOptions } from './http-transport.ts';

/** Sends requests over HTTP/2, all on one connection; for servers that speak nothing else. @see RFC 9113 */
export interface Http2Client {
  /** Resolves whatever comes of it. */
  readonly attempt: (sending: Sending) => Promise<Attempt>;
  readonly close: () => void;
}

/** Fields of HTTP/1.1 connections, which HTTP/2 forbids. @see RFC 9113 section 8.2.2 */
const connectionFields: ReadonlySet<string> = new Set([
  'connection',
  'host',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

export function createHttp2Client(target: URL, requestOptions: TlsRequestOptions): Http2Client {
  let session: ClientHttp2Session | undefined;
  const sessionFor = (stopwatch: Stopwatch): ClientHttp2Session => {
    if (session !== undefined && !session.closed && !session.destroyed) return session;
    const opened = connect(target.origin, {
      settings: { enablePush: false, maxHeaderListSize: maxHeaderBytes },
      createConnection() {
        const host = target.hostname.replace(/^\[|\]$/g, '');
        const socket = connectTls({
          ...requestOptions,
          host,
          port: Number(target.port || 443),
          ALPNProtocols: ['h2'],
          ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
        });
        stopwatch.watchSocket(socket);
        return socket;
      },
    });
    // Each stream has the error too, and says so.
    opened.on('error', () => {});
    session = opened;
    return opened;
  };
  return {
    attempt: (sending) => attemptOver(sessionFor, sending),
    close: () => session?.destroy(),
  };
}

function attemptOver(sessionFor: (stopwatch: Stopwatch) => ClientHttp2Session, sending: Sending): Promise<Attempt> {
  const { recorded, options, signal } = sending;
  const stopwatch = new Stopwatch();
  const session = sessionFor(stopwatch);
  return new Promise((resolve) => {
    const { headers, body } = contentOf(sending);
    const url = new URL(recorded.url);
    const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
    const stream: ClientHttp2Stream = session.request(
      {
        ':method': recorded.method,
        ':path': `${url.pathname}${url.search}`,
        ':scheme': 'https',
        ':authority': host ?? url.host,
        ...Object.fromEntries(
          headers
            .map(([name, value]): Header => [name.toLowerCase(), value])
            .filter(([name]) => !connectionFields.has(name)),
        ),
        ...(body === undefined ? {} : { 'content-length': body.length }),
      },
      { endStream: body === undefined, signal },
    );
    let answered = false;
    let interimResponses = 0;
    const facts = () => factsOf(sending, stopwatch, session.socket as Partial<TLSSocket> | null);
    const fail = (error: unknown): void => {
      resolve({ exchange: failedExchange(facts(), error, sending), staleSocket: false });
      stream.destroy();
    };
    stream.on('headers', () => {
      interimResponses += 1;
      if (interimResponses > maxInterimResponses) fail(new HttpFault('interim-flood'));
    });
    stream.on('error', fail);
    stream.on('close', () => {
      if (!answered) fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    });
    stream.on('response', (fields, _flags, rawHeaders: string[] = []) => {
      answered = true;
      stopwatch.mark('response');
      const received = pairs(rawHeaders).filter(([name]) => !name.startsWith(':'));
      if (received.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > maxHeaderBytes) {
        fail(Object.assign(new Error('headers'), { code: 'HPE_HEADER_OVERFLOW' }));
        return;
      }
      readContent(stream, String(fields['content-encoding'] ?? ''), options.maxBodyBytes).then((content) => {
        stopwatch.mark('end');
        // A stream that is reset may look as if it had ended.
        if (stream.rstCode !== undefined && stream.rstCode > 0)
          return fail(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
        const head = { status: Number(fields[':status']), reason: '', httpVersion: '2', headers: received };
        resolve({ exchange: { ...facts(), response: recordedResponse(head, content, sending) }, staleSocket: false });
      }, fail);
    });
    stream.on('ready', () => stopwatch.mark('sent'));
    if (body !== undefined) stream.end(body);
  });
}
