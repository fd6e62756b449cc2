import type { Exchange } from '../../model/exchange.ts';
import type { Probe } from '../../model/probe.ts';
import type { CheckOptions } from '../check-options.ts';
import { extraHeaders } from '../extra-headers.ts';
import { sendOnce } from '../send-once.ts';
import type { IncomingRequest } from './proxy.ts';
import { type GivenValues, substitute } from './substitute.ts';

export interface ProviderOptions {
  /** Base URL; the paths of the pacts follow it. */
  readonly baseUrl: URL;
  /** Where a path of the pacts is found on this provider. */
  readonly paths: ReadonlyMap<string, string>;
  readonly given: GivenValues;
  /** Whether every Bearer token of the pact is an example of a person's. */
  readonly anyToken: boolean;
  readonly connection: CheckOptions;
}

const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

/** Sends a request of a pact to the provider, with the provider's own values in place of the pact's examples. */
export async function sendToProvider(
  request: IncomingRequest,
  name: string,
  { baseUrl, paths, given, anyToken, connection }: ProviderOptions,
): Promise<
  { readonly exchange: Exchange; readonly credentials: ReadonlyMap<string, string> } | { readonly problem: string }
> {
  const method = methods.find((one) => one === request.method);
  if (method === undefined) {
    return {
      problem: `its method, ${request.method}, is of no endpoint of the contract, and this tool sends none but ${methods.join(', ')}: take the interaction out of the pact, or verify it by Pact's own verifier`,
    };
  }
  const url = urlAt(baseUrl, request.target, paths);
  const values = new Map([...given, ...request.values]);
  const parts = substitute({ url, headers: request.headers, body: request.body }, request.states, values, anyToken);
  const extra = extraHeaders(connection.headers ?? []);
  const credentials = new Map([...parts.credentials, ...extra.credentials]);
  const probe: Probe = {
    name,
    purpose: 'of the pact',
    method,
    url: parts.url,
    headers: parts.headers,
    ...(parts.body === '' ? {} : { body: parts.body }),
    effect: method === 'GET' ? 'safe' : 'unsafe',
  };
  const exchange = await sendOnce(probe, { target: url, credentials, headers: extra.headers }, connection);
  return { exchange, credentials };
}

/** A base URL that ends in the pact's own path already is taken for the endpoint's whole URL. */
function urlAt(baseUrl: URL, target: string, paths: ReadonlyMap<string, string>): string {
  const [path = '/', query] = target.split(/\?(.*)/s);
  const moved = paths.get(path);
  const base = baseUrl.pathname.replace(/\/$/, '');
  const whole = moved ?? (base.endsWith(path) ? base : `${base}${path}`);
  return new URL(`${whole}${query === undefined ? '' : `?${query}`}`, baseUrl.origin).href;
}
