import { type ConfigState, configStateOf } from '../checks/support/config/state.ts';
import type { TransportError } from '../model/exchange.ts';
import { configReadProbes } from '../probes/config.ts';
import { type ConfigClient, type ConfigClientOptions, createConfigClient } from './config-client.ts';
import { configUrl, defaultConfigOrigin } from './config-url.ts';
import { usable } from './credentials.ts';
import { extraHeaders } from './extra-headers.ts';
import { sendOnce } from './send-once.ts';

/**
 * The config API for who has to put a config back: reads show it letter for letter. Recorded exchanges do not: in them a
 * placeholder stands wherever a value of the config has the key or the secret in it. What is read here is for no output.
 */
export interface ConfigAccess extends Pick<ConfigClient, 'create' | 'patch' | 'delete'> {
  readonly read: () => Promise<ConfigFinding>;
}

export type ConfigFinding = ConfigState | { readonly kind: 'unanswered'; readonly error: TransportError };

/** @throws {UsageError} for an origin, key or header that cannot be used */
export function createConfigAccess(options: ConfigClientOptions): ConfigAccess {
  const { create, patch, delete: remove } = createConfigClient(options);
  const { origin } = configUrl(options.origin ?? defaultConfigOrigin);
  const extra = extraHeaders(options.headers ?? []);
  const credentials = new Map([['apiKey', usable(options.apiKey, 'API key')], ...extra.credentials]);
  return { read, create, patch, delete: remove };

  async function read(): Promise<ConfigFinding> {
    const exchange = await sendOnce(
      configReadProbes.read,
      { target: origin, credentials, headers: extra.headers, redact: (text) => text },
      options,
    );
    return exchange.response === undefined ? { kind: 'unanswered', error: exchange.error } : configStateOf(exchange);
  }
}
