import type { Header, Probe } from '../../model/probe.ts';
import { isJsonObject } from '../../wire/json-object.ts';
import { isSuccessStatus } from '../../wire/status.ts';
import { jsonIn } from '../answer-json.ts';
import { type OnceOptions, sendOnce } from '../send-once.ts';
import type { BrokerOptions } from './broker.ts';

/**
 * Why a broker cannot be asked, as a sentence; undefined where it can. The verifier takes every such trouble for a broker that has no
 * pacts.
 *
 * @see https://docs.pact.io/pact_broker/api
 */
export async function brokerTrouble(broker: BrokerOptions, options: OnceOptions): Promise<string | undefined> {
  const { authorization, credentials, variables } = credentialsOf(broker);
  const index: Probe = {
    name: 'broker-index',
    purpose: 'to the broker',
    method: 'GET',
    url: '{{target}}',
    headers: [['Accept', 'application/hal+json, application/json'], ...authorization],
    effect: 'safe',
  };
  const exchange = await sendOnce(index, { target: broker.url, credentials }, options);
  if (exchange.response === undefined) return `${exchange.error.message} ${exchange.error.hint}`;
  const { status } = exchange.response;
  if (status === 401 || status === 403) {
    return variables === undefined
      ? `the broker asks for credentials (status ${status}): set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD`
      : `the broker refuses what ${variables} gave (status ${status})`;
  }
  // The verifier follows a redirect, which this tool does not.
  if (status >= 300 && status < 400) return undefined;
  if (!isSuccessStatus(status)) return `the broker answered with the status ${status}: is ${broker.url} its address?`;
  const body = jsonIn(exchange);
  if ('value' in body && isJsonObject(body.value)) return undefined;
  return `what answers at ${broker.url} is no Pact Broker: its index is no JSON object`;
}

interface BrokerCredentials {
  readonly authorization: readonly Header[];
  readonly credentials: ReadonlyMap<string, string>;
  /** Names of the environment variables that they came from. */
  readonly variables: string | undefined;
}

function credentialsOf({ token, username, password }: BrokerOptions): BrokerCredentials {
  if (token !== undefined) {
    return {
      authorization: [['Authorization', 'Bearer {{brokerToken}}']],
      credentials: new Map([['brokerToken', token]]),
      variables: 'PACT_BROKER_TOKEN',
    };
  }
  if (username !== undefined && password !== undefined) {
    return {
      authorization: [['Authorization', 'Basic {{brokerCredentials}}']],
      credentials: new Map([['brokerCredentials', Buffer.from(`${username}:${password}`).toString('base64')]]),
      variables: 'PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD',
    };
  }
  return { authorization: [], credentials: new Map(), variables: undefined };
}
