import * as http from 'node:http';
import type { Socket } from 'node:net';
import { isLoopback } from '../wire/loopback.ts';
import type { HttpOptions, TlsOptions } from './http.ts';

/** How requests reach the target. */
export interface Transport {
  readonly request: typeof http.request;
  readonly agent: http.Agent;
  /** For each request; whom to trust and who to be. */
  readonly requestOptions: TlsRequestOptions;
  /** Origin of the proxy in between. */
  readonly proxy?: string;
  /** Opens a connection to an https target through the proxy, below TLS. */
  readonly tunnel?: (signal: AbortSignal) => Promise<Socket>;
  readonly close: () => void;
}

export interface TlsRequestOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly rejectUnauthorized?: boolean;
  readonly ALPNProtocols?: string[];
}

/**
 * The way to a target: straight, or by the proxy that the environment names for it. node:https and the proxy agents take a while
 * to load and are loaded where they are needed alone.
 *
 * @throws {UsageError} for a certificate, a key or a proxy that cannot be used
 */
export async function loadTransport({
  target,
  concurrency,
  tls,
}: Pick<HttpOptions, 'target' | 'concurrency' | 'tls'>): Promise<Transport> {
  const url = new URL(target);
  const agentOptions = { keepAlive: true, maxSockets: concurrency, maxFreeSockets: concurrency };
  const requestOptions = url.protocol === 'https:' ? tlsRequestOptions(tls) : {};
  // For plain HTTP as well, where they are not used: whoever gives a wrong file has meant another one.
  if (tls !== undefined && Object.keys(tls).length > 0) (await import('./tls-identity.ts')).assertIdentity(tls);
  if (mayHaveProxy(url)) {
    const proxied = (await import('./proxy.ts')).proxyTransport(url, agentOptions, requestOptions);
    if (proxied !== undefined) return proxied;
  }
  if (url.protocol === 'http:') {
    const agent = new http.Agent(agentOptions);
    return { request: http.request, agent, requestOptions, close: () => agent.destroy() };
  }
  const https = await import('node:https');
  const agent = new https.Agent(agentOptions);
  return { request: https.request, agent, requestOptions, close: () => agent.destroy() };
}

function tlsRequestOptions({ insecure, ...identity }: TlsOptions = {}): TlsRequestOptions {
  // Both said outright: a server that speaks HTTP/2 alone refuses in the handshake then, and NODE_TLS_REJECT_UNAUTHORIZED decides nothing.
  return { ...identity, rejectUnauthorized: insecure !== true, ALPNProtocols: ['http/1.1'] };
}

const proxyVariables = ['http_proxy', 'https_proxy', 'all_proxy'];

/** What is sent to this machine is never sent to a proxy, to which it would be another machine. */
function mayHaveProxy(url: URL): boolean {
  return proxyVariables.some((name) => process.env[name] ?? process.env[name.toUpperCase()]) && !isLoopback(url);
}
