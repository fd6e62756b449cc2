import type { IncomingHttpHeaders } from 'node:http';
import { type ClientHttp2Session, type ClientHttp2Stream, connect } from 'node:http2';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
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
import type { TlsRequestOptions, Transport } from './http-transport.ts';

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

/** What of a transport it needs. */
type Http2Transport = Pick<Transport, 'requestOptions' | 'proxy' | 'tunnel'>;

/** A connection, and whether it was there before the attempt that uses it. */
interface Connected {
  readonly session: ClientHttp2Session;
  readonly reused: boolean;
}

export function createHttp2Client(target: URL, transport: Http2Transport): Http2Client {
  const closing = new AbortController();
  const sessions = new Set<ClientHttp2Session>();
  let opening: Promise<ClientHttp2Session> | undefined;
  const open = async (stopwatch: Stopwatch): Promise<ClientHttp2Session> => {
    const below = await transport.tunnel?.(closing.signal);
    const session = openSession(target, transport.requestOptions, stopwatch, below);
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
    return session;
  };
  const connected = async (stopwatch: Stopwatch): Promise<Connected> => {
    const before = opening;
    if (before !== undefined) {
      const session = await before.catch(() => undefined);
      if (session !== undefined && !session.closed && !session.destroyed) return { session, reused: true };
      // Another attempt may have opened one anew meanwhile.
      if (opening !== before) return connected(stopwatch);
    }
    opening = open(stopwatch);
    return { session: await opening, reused: false };
  };
  return {
    async attempt(sending) {
      const stopwatch = new Stopwatch();
      try {
        const connection = await unlessAborted(connected(stopwatch), sending.signal);
        return await attemptOver(connection, sending, stopwatch);
      } catch (error) {
        const facts = factsOf(sending, stopwatch, null);
        return { exchange: failedExchange(facts, error, sending, transport.proxy), staleSocket: false };
      }
    },
    close() {
      closing.abort();
      for (const session of sessions) session.destroy();
    },
  };
}

/** @param below the tunnel of a proxy, where there is one */
function openSession(
  target: URL,
  requestOptions: TlsRequestOptions,
  stopwatch: Stopwatch,
  below: Socket | undefined,
): ClientHttp2Session {
  const session = connect(target.origin, {
    settings: { enablePush: false, maxHeaderListSize: maxHeaderBytes },
    createConnection() {
      const host = target.hostname.replace(/^\[|\]$/g, '');
      const socket = connectTls({
        ...requestOptions,
        ...(below === undefined ? { host, port: Number(target.port || 443) } : { socket: below }),
        ALPNProtocols: ['h2'],
        ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
      });
      stopwatch.watchSocket(socket);
      return socket;
    },
  });
  // Each stream has the error too, and says so.
  session.on('error', () => {});
  return session;
}

/** The deadline of one attempt does not end what others wait for as well. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function attemptOver({ session, reused }: Connected, sending: Sending, stopwatch: Stopwatch): Promise<Attempt> {
  const { recorded, options, signal } = sending;
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
    const interimHeaders: Header[] = [];
    const trailers: Header[] = [];
    const facts = () => factsOf(sending, stopwatch, session.socket);
    const fail = (error: unknown): void => {
      // The server closed an idle connection at the moment it was used: no more than the connection was lost.
      const staleSocket = reused && !answered && !signal.aborted && session.destroyed;
      resolve({ exchange: failedExchange(facts(), error, sending), staleSocket });
      stream.destroy();
    };
    stream.on('headers', (fields) => {
      interimHeaders.push(...fieldsOf(fields));
      interimResponses += 1;
      if (interimResponses > maxInterimResponses) fail(new HttpFault('interim-flood'));
    });
    stream.on('trailers', (fields) => trailers.push(...fieldsOf(fields)));
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
        const head = {
          status: Number(fields[':status']),
          reason: '',
          httpVersion: '2',
          headers: received,
          interimHeaders,
          trailers,
        };
        resolve({ exchange: { ...facts(), response: recordedResponse(head, content, sending) }, staleSocket: false });
      }, fail);
    });
    stream.on('ready', () => stopwatch.mark('sent'));
    if (body !== undefined) stream.end(body);
  });
}

/** The fields of a section without its pseudo-fields. @see RFC 9113 section 8.3 */
function fieldsOf(section: IncomingHttpHeaders): readonly Header[] {
  return Object.entries(section).flatMap(([name, value]) =>
    name.startsWith(':') ? [] : [value ?? []].flat().map((line): Header => [name, line]),
  );
}
