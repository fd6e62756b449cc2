import pLimit from 'p-limit';
import type { TlsOptions } from '../http.ts';
import { loadTransport, type Transport } from '../http-transport.ts';

/** At most so many requests are on their way to one host at once, over all targets of a run. */
export const requestsPerHost = 2;

/** One origin, and what the runs against it share. */
export interface Host {
  /** Its connections. */
  readonly transport: Transport;
  /** Sends a request when there are fewer than `requestsPerHost` on their way. */
  readonly limit: <T>(send: () => Promise<T>) => Promise<T>;
}

/** The hosts that a run has to do with right now. */
export interface Hosts {
  /**
   * Lends a target its host.
   *
   * @param origin scheme, host and port
   * @throws {UsageError} for a certificate, a key or a proxy that cannot be used
   */
  readonly use: <T>(origin: string, run: (host: Host) => Promise<T>) => Promise<T>;
  /** How many there are. */
  readonly size: number;
}

interface Entry {
  readonly host: Promise<Host>;
  users: number;
}

/**
 * Hosts by their origin. One that no target uses is closed and forgotten, so that there are never more than targets at once, however
 * many a run passes.
 */
export function createHosts(tls?: TlsOptions): Hosts {
  const entries = new Map<string, Entry>();
  const entryOf = (origin: string): Entry => {
    const known = entries.get(origin);
    if (known !== undefined) return known;
    const entry = { host: openHost(origin, tls), users: 0 };
    entries.set(origin, entry);
    return entry;
  };
  return {
    async use(origin, run) {
      const entry = entryOf(origin);
      entry.users += 1;
      try {
        return await run(await entry.host);
      } finally {
        entry.users -= 1;
        if (entry.users === 0) {
          entries.delete(origin);
          await entry.host.then(
            ({ transport }) => transport.close(),
            // Whoever asked for it has been told.
            () => undefined,
          );
        }
      }
    },
    get size() {
      return entries.size;
    },
  };
}

async function openHost(origin: string, tls: TlsOptions | undefined): Promise<Host> {
  const transport = await loadTransport({
    target: origin,
    concurrency: requestsPerHost,
    ...(tls === undefined ? {} : { tls }),
  });
  const limit = pLimit(requestsPerHost);
  return { transport, limit: (send) => limit(send) };
}
