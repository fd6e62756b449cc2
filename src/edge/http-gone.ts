import type { TransportError } from '../model/exchange.ts';

/** Whether an error is what a server's end gives: connections that are cut, and then none that is accepted. */
export function isGone(code: string): boolean {
  return ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ECONNABORTED'].includes(code);
}

/**
 * What to say of a server that is gone in the middle of a run: the same for the request that ended it and for those after it, so
 * that they are one root cause in a report.
 *
 * @param firstStatus of the first answer of the run, which shows that address, port and protocol are right
 */
export function goneSince(url: URL, firstStatus: number): TransportError {
  return {
    code: 'reset',
    message: `${url.host} answered the first request of this run with status ${firstStatus}, and this one not at all: it closed or refused the connection.`,
    hint: "Look into the server's log for what it throws, most often on a request without a credential or with a wrong one. A proxy in front of it may cut the connection too.",
  };
}

/**
 * What to say of a server that answered the first request of a run and hangs on one that differs from it in its credential alone;
 * most often nothing ends the response to what is refused. One that is busy with another connection shows the same.
 */
export function hangsSince(url: URL, firstStatus: number, timeoutMs: number, sideBySide: boolean): TransportError {
  const hint =
    'The server is up, since it answered before: see that it ends the response to a request that it refuses too, as by res.end(). --timeout gives it longer.';
  return {
    code: 'timeout',
    message: `${url.host} answered the first request of this run with status ${firstStatus}, and did not answer within ${timeoutMs} ms where the credential was another or missing.`,
    hint: sideBySide
      ? `${hint} Only where it handles one connection at a time, as Python's HTTPServer does, give --concurrency 1.`
      : hint,
  };
}

/** What to say of a loopback address that refuses: a server may listen on the other family's alone. */
export function otherLoopback({ protocol, hostname, port }: URL): string {
  const other = hostname === '[::1]' ? '127.0.0.1' : '[::1]';
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return isLocal
    ? `One that listens on ${other} alone is asked by ${protocol}//${other}${port === '' ? '' : `:${port}`}.`
    : '';
}
