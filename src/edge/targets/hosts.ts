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

/** The hosts that a run has to do with. */
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
  /** Closes the connections that are kept; to be called when no target uses a host any more. */
  readonly close: () => void;
}

interface Entry {
  readonly host: Promise<Host>;
  users: number;
}

/** Hosts that no target uses, whose connections are kept for the next one. */
const idleHosts = 32;

/**
 * Hosts by their origin. Of those that no target uses the ones that were used last are kept, the others closed and forgotten: there are
 * never many more than targets at once, however many hosts a run passes.
 */
export function createHosts(tls?: TlsOptions): Hosts {
  const entries = new Map<string, Entry>();
  // The one that has been idle longest first.
  const idle = new Set<string>();
  const entryOf = (origin: string): Entry => {
    const known = entries.get(origin);
    if (known !== undefined) return known;
    const entry = { host: openHost(origin, tls), users: 0 };
    entries.set(origin, entry);
    return entry;
  };
  const forget = (origin: string): void => {
    idle.delete(origin);
    entries.get(origin)?.host.then(
      ({ transport }) => transport.close(),
      // Whoever asked for it has been told.
      () => undefined,
    );
    entries.delete(origin);
  };
  return {
    async use(origin, run) {
      const entry = entryOf(origin);
      entry.users += 1;
      idle.delete(origin);
      try {
        return await run(await entry.host);
      } finally {
        entry.users -= 1;
        if (entry.users === 0) idle.add(origin);
        const [longest] = idle;
        if (idle.size > idleHosts && longest !== undefined) forget(longest);
      }
    },
    get size() {
      return entries.size;
    },
    close() {
      for (const origin of [...idle]) forget(origin);
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
