import { isJsonObject } from '../../checks/support/json-object.ts';
import type { Probe } from '../../model/probe.ts';
import { jsonIn } from '../answer-json.ts';
import { defaults } from '../check-options.ts';
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

/**
 * What brings about provider states, at a URL that takes `{"action","state","params"}` as the Pact project has it. Where it
 * answers with a JSON object, its strings are values for the state's parameters, by name.
 *
 * @throws {UsageError} for a URL that cannot be used
 */
export function stateServer(url: string, timeoutMs: number = defaults.timeoutMs): StateServer {
  const target = targetUrl(url).href;
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
      const exchange = await sendOnce(probe, { target, credentials: new Map() }, { timeoutMs });
      if (exchange.response === undefined) return { problem: exchange.error.message };
      const { status } = exchange.response;
      if (status < 200 || status > 299) return { problem: `${target} answered with the status ${status}.` };
      return { values: stringsIn(jsonIn(exchange)) };
    },
  };
}

function stringsIn(body: ReturnType<typeof jsonIn>): GivenValues {
  const value = 'value' in body ? body.value : undefined;
  if (!isJsonObject(value)) return new Map();
  return new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
