import * as http from 'node:http';
import * as https from 'node:https';
import { HttpProxyAgent } from 'http-proxy-agent';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { getProxyForUrl } from 'proxy-from-env';
import { UsageError } from '../model/errors.ts';
import type { TlsRequestOptions, Transport } from './http-transport.ts';
import { openTunnel } from './proxy-tunnel.ts';

/**
 * The way to a target by the proxy that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names for it; undefined where there is none, or
 * NO_PROXY has the target. To https targets it is a tunnel (CONNECT), in which the proxy reads nothing.
 *
 * @throws {UsageError} for a proxy that is no http or https URL
 * @see RFC 9110 section 9.3.6
 */
export function proxyTransport(
  target: URL,
  agentOptions: http.AgentOptions,
  requestOptions: TlsRequestOptions,
): Transport | undefined {
  const address = getProxyForUrl(target.href);
  if (address === '') return undefined;
  const proxy = URL.canParse(address) ? new URL(address) : undefined;
  if (proxy === undefined || (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')) {
    // The address may carry a password and is not repeated.
    throw new UsageError(
      'unsupported-proxy',
      `The environment names a proxy for ${target.origin} that is no http:// or https:// URL; correct HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, or name the host in NO_PROXY.`,
    );
  }
  // A connection that waits for the proxy is not the agent's yet; only the signal ends it.
  const closing = new AbortController();
  const options = { ...agentOptions, signal: closing.signal };
  const secure = target.protocol === 'https:';
  const agent = secure ? new HttpsProxyAgent(proxy, options) : new HttpProxyAgent(proxy, options);
  return {
    request: secure ? https.request : http.request,
    agent,
    requestOptions,
    proxy: proxy.origin,
    ...(secure ? { tunnel: (signal) => openTunnel(proxy, target, signal) } : {}),
    close() {
      agent.destroy();
      closing.abort();
    },
  };
}
