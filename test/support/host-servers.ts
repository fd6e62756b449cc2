import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleToken, userinfoOf } from './sample-server.ts';

/** Endpoints on several ports, each a host of its own, that count what is on its way to them. */
export interface HostServers {
  /** One of each host. */
  readonly urls: readonly string[];
  /** Most requests that each host had at once. */
  readonly mostAtOnce: readonly number[];
  /** Requests that each host had. */
  readonly requests: readonly number[];
  /** Connections that each host accepted. */
  readonly connections: readonly number[];
  /** From now on nothing of a host is answered until `release` is called. */
  readonly hold: (host: number) => void;
  readonly release: (host: number) => void;
  /** Resolves when a host holds so many requests. */
  readonly held: (host: number, requests: number) => Promise<void>;
  readonly close: () => void;
}

/** @param delayMs how long each answer takes, so that requests meet */
export async function startHosts(count: number, delayMs = 0): Promise<HostServers> {
  const zeros = (): number[] => Array.from({ length: count }, () => 0);
  const mostAtOnce = zeros();
  const requests = zeros();
  const connections = zeros();
  const active = zeros();
  const holding = new Map<number, (() => void)[]>();
  let onHeld = (): void => {};
  const answer = userinfoOf();
  const servers: Server[] = [];
  for (let host = 0; host < count; host += 1) {
    const add = (counts: number[], by: number): number => {
      const value = (counts[host] ?? 0) + by;
      counts[host] = value;
      return value;
    };
    const server = createServer((request, response) => {
      add(requests, 1);
      mostAtOnce[host] = Math.max(mostAtOnce[host] ?? 0, add(active, 1));
      response.on('close', () => add(active, -1));
      const held = holding.get(host);
      const send = (): void => answer(request, response);
      if (held === undefined) setTimeout(send, delayMs);
      else {
        held.push(send);
        onHeld();
      }
    });
    server.on('connection', () => add(connections, 1));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return {
    urls: servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/userinfo`),
    mostAtOnce,
    requests,
    connections,
    hold: (host) => holding.set(host, []),
    release(host) {
      const held = holding.get(host) ?? [];
      holding.delete(host);
      for (const send of held) send();
    },
    async held(host, wanted) {
      while ((holding.get(host)?.length ?? 0) < wanted) {
        await new Promise<void>((resolve) => {
          onHeld = resolve;
        });
      }
    },
    close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** Where the tokens of the targets below are. */
export const targetsEnvironment = { ACME_TOKEN: sampleToken, WRONG_TOKEN: 'never-issued-access-token-987' };

/** So many targets, spread over some endpoints. */
export function targetsOf(urls: readonly string[], count: number, tokenVariable = 'ACME_TOKEN') {
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    url: urls[index % urls.length] ?? '',
    tokenVariable,
  }));
}

/** Targets one by one, each told of when it is taken. */
export function* noting<T>(targets: Iterable<T>, onTaken: () => void): Generator<T> {
  for (const target of targets) {
    onTaken();
    yield target;
  }
}
