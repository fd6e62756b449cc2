import { Unavailable, UsageError } from '../model/errors.ts';
import type { CheckOptions } from './check-options.ts';
import { type ConfigReadResult, createConfigClient } from './config-client.ts';
import { configUrl, defaultConfigOrigin } from './config-url.ts';
import { getsHeaders, type HeaderPlace, type WithheldHeaders, withheldFrom } from './header-origins.ts';

/** What a config says of the flow; the secret is not there, since GET masks it. */
export interface FlowConfig {
  readonly tokenEndpoint: string;
  readonly userInfoEndpoint: string;
  readonly clientId: string;
}

export interface FlowConfigSource {
  /** What is given need not be read. */
  readonly given: { readonly [Member in keyof FlowConfig]?: FlowConfig[Member] | undefined };
  /** An admin's key of the config API, where there is one. */
  readonly apiKey: string | undefined;
  /** Origin of the config API; by default Closer's. */
  readonly origin?: string | undefined;
}

/** How each member, and the origin of the config API, can be given, for messages. */
export type FlowConfigNames = { readonly [Member in keyof FlowConfig | 'origin']: string };

export interface FlowConfigOptions extends Pick<CheckOptions, 'timeoutMs' | 'maxBodyBytes' | 'headers' | 'tls'> {
  /** Origins that the headers go to: those that the user has named. What the config names is none of them by that alone. */
  readonly headerOrigins: readonly string[];
  /** Called with the origins of the flow that do not get the headers, where there are headers. */
  readonly onWithheld?: (withheld: readonly WithheldHeaders[]) => void;
}

/**
 * What the flow needs of a config: as it is given, and where something is not, read from the config API.
 *
 * @throws {UsageError} where a member is neither given nor to be had from the config API
 * @throws {Unavailable} where the config API was not reached, failed or was busy
 */
export async function flowConfig(
  { given, apiKey, origin }: FlowConfigSource,
  names: FlowConfigNames,
  { headers = [], headerOrigins, onWithheld, ...options }: FlowConfigOptions,
): Promise<FlowConfig> {
  const { tokenEndpoint, userInfoEndpoint, clientId } = given;
  if (tokenEndpoint !== undefined && userInfoEndpoint !== undefined && clientId !== undefined) {
    return { tokenEndpoint, userInfoEndpoint, clientId };
  }
  if (apiKey === undefined) throw incomplete(given, names);
  const sayWithheld = (...places: readonly HeaderPlace[]): void => {
    const withheld = headers.length === 0 ? [] : withheldFrom(places, headerOrigins);
    if (withheld.length > 0) onWithheld?.(withheld);
  };
  const from = configUrl(origin ?? defaultConfigOrigin);
  // Before it is asked: a gateway may answer in its place for want of a header.
  sayWithheld({ url: from.href, name: names.origin });
  const own = getsHeaders(from.href, headerOrigins) ? headers : [];
  const client = createConfigClient({ ...options, headers: own, origin: from.origin, apiKey });
  const result = await client.get();
  if (result.outcome !== 'found') throw unreadable(client.url, result);
  const config = {
    tokenEndpoint: tokenEndpoint ?? result.config.tokenEndpoint,
    userInfoEndpoint: userInfoEndpoint ?? result.config.userInfoEndpoint,
    clientId: clientId ?? result.config.clientId,
  };
  sayWithheld(
    { url: config.tokenEndpoint, name: names.tokenEndpoint },
    { url: config.userInfoEndpoint, name: names.userInfoEndpoint },
  );
  return config;
}

function incomplete(given: FlowConfigSource['given'], names: FlowConfigNames): UsageError {
  const missing = (['tokenEndpoint', 'userInfoEndpoint', 'clientId'] as const)
    .filter((member) => given[member] === undefined)
    .map((member) => names[member]);
  return new UsageError(
    'incomplete-flow',
    `The flow needs ${missing.join(', ')}. Give what is missing, or set the environment variable CLOSER_API_KEY to an admin's key, so that it is read from the config.`,
  );
}

function unreadable(url: string, result: Exclude<ConfigReadResult, { outcome: 'found' }>): UsageError | Unavailable {
  const status = 'status' in result ? ` (status ${result.status})` : '';
  const because = (why: string): string => `The config could not be read from ${url}${status}: ${why}`;
  switch (result.outcome) {
    case 'absent':
      return new UsageError('no-config', because('there is no config; closer-conformance config apply creates one.'));
    case 'refused':
      return new UsageError(
        'refused-api-key',
        because("the key was refused; check that it is an admin's, and of this organisation."),
      );
    case 'unanswered':
      return new Unavailable('config-not-read', because(`${result.error.message} ${result.error.hint}`));
    case 'rejected':
      return new Unavailable('config-not-read', because('the server was too busy; try again later.'));
    case 'invalid-answer':
      return result.status >= 500
        ? new Unavailable('config-not-read', because('the server failed; try again later.'))
        : new UsageError(
            'not-a-config',
            because('the answer is not that of the config API; closer-conformance check config says more.'),
          );
  }
}
