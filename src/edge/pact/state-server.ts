import { UsageError } from '../../model/errors.ts';
import type { Probe } from '../../model/probe.ts';
import { quote } from '../../wire/describe.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { jsonIn } from '../answer-json.ts';
import type { CheckOptions } from '../check-options.ts';
import { extraHeaders } from '../extra-headers.ts';
import { sendOnce } from '../send-once.ts';
import { targetUrl } from '../target.ts';
import type { ProviderState } from './pact-file.ts';
import type { GivenValues } from './substitute.ts';

export interface StateServer {
  readonly change: (
    action: 'setup' | 'teardown',
    state: ProviderState,
  ) => Promise<{ readonly values: GivenValues } | { readonly problem: string }>;
}

export interface StateServerOptions {
  /** Where the requests of the pacts go. */
  readonly provider: URL;
  readonly connection: Pick<CheckOptions, 'timeoutMs' | 'maxBodyBytes' | 'tls' | 'headers'>;
}

/**
 * What brings about provider states, at a URL that takes `{"action","state","params"}` as the Pact project has it. Where it
 * answers with a JSON object, its strings are values for the state's parameters, by name.
 *
 * @throws {UsageError} for a URL that cannot be used
 */
export function stateServer(url: string, { provider, connection }: StateServerOptions): StateServer {
  const target = stateUrl(url);
  // Values of headers may be keys, and were given for the provider's origin alone. A client certificate may go to another one:
  // whoever asks for it learns nothing that could be used elsewhere.
  const headers = target.origin === provider.origin ? (connection.headers ?? []) : [];
  const extra = extraHeaders(headers);
  return {
    async change(action, { name, params }) {
      const probe: Probe = {
        name: 'provider-state',
        purpose: 'that brings about a provider state',
        method: 'POST',
        url: '{{target}}',
        headers: [
          ['Accept', 'application/json'],
          ['Content-Type', 'application/json'],
        ],
        body: JSON.stringify({ action, state: name, params }).replaceAll('{{', '{\\u007b'),
        effect: 'unsafe',
      };
      const exchange = await sendOnce(probe, { target: target.href, ...extra }, connection);
      const { response, error } = exchange;
      if (response === undefined) {
        return { problem: `${notSetUp(name, target)} could not be asked: ${error.message} ${error.hint}` };
      }
      if (!isSuccessStatus(response.status)) {
        return { problem: `${notSetUp(name, target)} answered with the status ${response.status}.` };
      }
      return { values: stringsIn(jsonIn(exchange)) };
    },
  };
}

/** Begins a sentence that goes on with what became of the URL: the provider may well be up. */
function notSetUp(name: string, { href }: URL): string {
  return `The provider state ${quote(name)} is not set up: ${href} (--state-url)`;
}

function stateUrl(text: string): URL {
  try {
    return targetUrl(text);
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    const scope =
      cause.code === 'credentials-in-url' ? " It goes to this URL too, where its origin is the provider's." : '';
    throw new UsageError(cause.code, `--state-url: ${cause.message}${scope}`, { cause });
  }
}

function stringsIn(body: ReturnType<typeof jsonIn>): GivenValues {
  const value = 'value' in body ? body.value : undefined;
  if (!isJsonObject(value)) return new Map();
  return new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
