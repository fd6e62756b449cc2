import type { Header, Probe } from '../model/probe.ts';
import { configProbe } from '../probes/config.ts';
import type { ConfigCreateForm, ConfigPatchForm } from '../probes/config-contract.ts';
import { type ConfigReadResult, type ConfigWriteResult, readResult, writeResult } from './config-answer.ts';
import { configBody } from './config-body.ts';
import { createForm, patchForm } from './config-form.ts';
import { configUrl, defaultConfigOrigin } from './config-url.ts';
import { usable } from './credentials.ts';
import { extraHeaders } from './extra-headers.ts';
import type { TlsOptions } from './http.ts';
import { sendOnce } from './send-once.ts';

export type { ConfigCreateForm, ConfigPatchForm } from '../probes/config-contract.ts';
export type {
  Config,
  ConfigAbsent,
  ConfigDone,
  ConfigFailure,
  ConfigFound,
  ConfigReadResult,
  ConfigWriteResult,
} from './config-answer.ts';

export interface ConfigClientOptions {
  /** Origin that hosts the config API; by default Closer's, https://spinner.closer.app. */
  readonly origin?: string;
  /** An admin's key of the organisation whose config it is. */
  readonly apiKey: string;
  /** For each whole request, its retries and waits included; by default 10,000. */
  readonly timeoutMs?: number;
  /** Longest body that is read; by default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Sent with every request; their values are treated as secrets, but for those of fields such as Accept. */
  readonly headers?: readonly Header[];
  /** Whom to trust, and who to be, on TLS connections. */
  readonly tls?: TlsOptions;
}

/**
 * Closer's config API, typed by the OpenAPI document. Every answer, a refusal and a failure in transport too, is a value; the
 * promises reject for a caller's mistake alone. No value holds the key or a secret.
 */
export interface ConfigClient {
  /** URL that the requests go to. */
  readonly url: string;
  /**
   * Creates the config (POST). What a second POST does is not documented: read first.
   *
   * @throws {UsageError} for a form that the OpenAPI document does not allow
   * @see guide "Widget OAuth configuration", section "Configuration"
   */
  readonly create: (form: ConfigCreateForm) => Promise<ConfigWriteResult>;
  /**
   * Reads the config (GET); its clientSecret is masked.
   *
   * @see guide "Widget OAuth configuration", section "Configuration"
   */
  readonly get: () => Promise<ConfigReadResult>;
  /**
   * Changes the members that the form has and no others (PATCH).
   *
   * @throws {UsageError} for a form that the OpenAPI document does not allow
   * @see guide "Widget OAuth configuration", section "Configuration"
   */
  readonly patch: (form: ConfigPatchForm) => Promise<ConfigWriteResult>;
  /**
   * Deletes the config (DELETE).
   *
   * @see guide "Widget OAuth configuration", section "Configuration"
   */
  readonly delete: () => Promise<ConfigWriteResult>;
}

/**
 * Makes a client of the config API. It keeps no connection open between calls, so there is nothing to close.
 *
 * @throws {UsageError} for an origin, key or header that cannot be used
 * @see https://support.closer.app/guide/getting-deeper/widget-oauth-configuration
 */
export function createConfigClient(options: ConfigClientOptions): ConfigClient {
  const url = configUrl(options.origin ?? defaultConfigOrigin);
  const extra = extraHeaders(options.headers ?? []);
  const credentials = new Map([['apiKey', usable(options.apiKey, 'API key')], ...extra.credentials]);

  const send = (method: Probe['method'], form?: ConfigPatchForm) => {
    const { body, secrets } = form === undefined ? noBody : configBody(form);
    const probe = configProbe({
      name: `config-${method.toLowerCase()}`,
      purpose: `${method} of the config`,
      method,
      ...(body === undefined ? {} : { body }),
    });
    const all = new Map([...credentials, ...secrets]);
    return sendOnce(probe, { target: url.origin, credentials: all, headers: extra.headers }, options);
  };

  return {
    url: url.href,
    create: async (form) => writeResult(await send('POST', createForm(form, 'The form'))),
    get: async () => readResult(await send('GET')),
    patch: async (form) => writeResult(await send('PATCH', patchForm(form, 'The form'))),
    delete: async () => writeResult(await send('DELETE')),
  };
}

const noBody = { body: undefined, secrets: new Map<string, string>() };
