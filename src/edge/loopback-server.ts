import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf, UsageError } from '../model/errors.ts';
import type { LoopbackAddress } from './loopback-redirect.ts';

/** A page of HTML, and the hash of its style, for the Content-Security-Policy. */
export interface Page {
  readonly html: string;
  /** `sha256-…` */
  readonly styleHash: string;
}

export interface LoopbackOptions {
  /** How long the browser may take to come for the page once it was sent on to it. */
  readonly graceMs: number;
  readonly address: LoopbackAddress;
  /** Whether an authorization response is the one that is waited for; or the page that says why it is not. */
  readonly judge: (parameters: URLSearchParams) => { readonly accepted: true } | { readonly page: Page };
}

export interface LoopbackServer {
  readonly redirectUri: string;
  /** Gives the browser the page that it is waiting for; the first one counts. */
  readonly finish: (page: Page) => void;
  /** Resolves when the browser has the page, or has not come for it in time. */
  readonly close: () => Promise<void>;
}

/**
 * Listens for the browser's return. The address that it returns to has the code in it, so that it is sent on at once to one that
 * has nothing; there it waits for the page that says what happened.
 *
 * @throws {UsageError} where the port cannot be had
 * @see RFC 8252 sections 7.3 and 8.3
 */
export async function startLoopbackServer({ address, judge, graceMs }: LoopbackOptions): Promise<LoopbackServer> {
  const donePath = `${address.path.replace(/\/$/, '')}/done`;
  const { promise: page, resolve: finish } = withResolvers<Page>();
  const { promise: delivered, resolve: deliver } = withResolvers<void>();
  let accepted = false;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback');
    if (request.method !== 'GET') return answer(response, 405, { Allow: 'GET' });
    if (url.pathname === donePath && accepted) {
      response.once('finish', deliver);
      page.then((one) => sendPage(response, 200, one));
      return;
    }
    if (url.pathname !== address.path) return answer(response, 404);
    // A page that was loaded again, or gone back to: what it brings was used.
    if (accepted) return answer(response, 303, { Location: donePath });
    const judged = judge(url.searchParams);
    if ('page' in judged) return sendPage(response, 400, judged.page);
    accepted = true;
    answer(response, 303, { Location: donePath });
  });
  const port = await listen(server, address);

  return {
    redirectUri: address.uriWith(port),
    finish,
    async close() {
      if (accepted) await Promise.race([delivered, after(graceMs)]);
      server.close();
      server.closeAllConnections();
    },
  };
}

function sendPage(response: ServerResponse<IncomingMessage>, status: number, { html, styleHash }: Page): void {
  answer(
    response,
    status,
    {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; frame-ancestors 'none'; base-uri 'none'`,
    },
    html,
  );
}

/** Nothing of it is kept, and nobody that the browser goes to from here learns where it was. */
function answer(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): void {
  response.writeHead(status, {
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Connection: 'close',
    ...headers,
  });
  response.end(body);
}

const portTroubles: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use by another program',
  EACCES: 'it needs rights that this user does not have',
  EADDRNOTAVAIL: 'this machine has no such address',
};

async function listen(server: Server, { host, port }: LoopbackAddress): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (cause) {
    const code = codeOf(cause);
    const why = portTroubles[code] ?? `it cannot be listened on (${code})`;
    throw new UsageError('port-not-free', `The browser cannot return to port ${port} of ${host}: ${why}.`, { cause });
  }
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : port;
}

/** The process may end before the time is over. */
function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
