import type { Exchange } from '../../model/exchange.ts';
import type { CheckOptions } from '../check-options.ts';
import type { BrokerOptions } from './broker.ts';
import { slug } from './interaction-name.ts';
import type { ProviderState } from './pact-file.ts';
import { sendToProvider } from './provider.ts';
import type { ProxyOptions } from './proxy.ts';
import { namesItsTokens } from './selection.ts';
import type { LoadedPact } from './shipped-pacts.ts';
import type { StateServer } from './state-server.ts';
import { examplesIn, type GivenValues } from './substitute.ts';

export interface VerifyOptions extends Omit<CheckOptions, 'onRecorded' | 'onProgress' | 'concurrency'> {
  /** Base URL of the provider; the paths of the pacts follow it. */
  readonly provider: string;
  readonly pacts: readonly LoadedPact[];
  /** Pacts of a Pact Broker, verified after the others. */
  readonly broker?: BrokerOptions;
  /** What brings about provider states. */
  readonly stateUrl?: string;
  /** Values in place of the pacts' examples, by the name of the states' parameter: accessToken, apiKey. */
  readonly given?: GivenValues;
  /** Who gave each of these values, as advice names it: `the environment variable CLOSER_API_KEY`. */
  readonly givenBy?: ReadonlyMap<string, string>;
  /** Where a path of the pacts is found on this provider. */
  readonly paths?: ReadonlyMap<string, string>;
  /** Called before a pact is verified. */
  readonly onPact?: (name: string) => void;
}

/** What one verification sends, and what it recorded. */
export class VerificationRun implements ProxyOptions {
  readonly exchanges: Exchange[] = [];
  readonly secrets: Map<string, string>;
  pact: LoadedPact | undefined;
  /** Called whenever the verifier asks for something. */
  onActivity: () => void = () => {};
  readonly #baseUrl: URL;
  readonly #given: GivenValues;
  readonly #states: StateServer | undefined;
  readonly options: VerifyOptions;

  constructor(baseUrl: URL, given: GivenValues, states: StateServer | undefined, options: VerifyOptions) {
    this.#baseUrl = baseUrl;
    this.#given = given;
    this.#states = states;
    this.options = options;
    this.secrets = new Map(given);
  }

  get setsUpStates(): boolean {
    return this.#states !== undefined;
  }

  get given(): GivenValues {
    return this.#given;
  }

  readonly setUp: ProxyOptions['setUp'] = async (state) => {
    this.onActivity();
    return this.#states === undefined ? { values: new Map() } : this.#states.change('setup', state);
  };

  readonly tearDown: ProxyOptions['tearDown'] = async (state) => {
    await this.#states?.change('teardown', state);
  };

  readonly send: ProxyOptions['send'] = async (request) => {
    this.onActivity();
    const name = `${slug(this.pact?.pact.provider ?? 'broker')}-${this.exchanges.length + 1}`;
    const outcome = await sendToProvider(request, name, {
      baseUrl: this.#baseUrl,
      paths: this.options.paths ?? new Map(),
      given: this.#givenFor(request.states),
      // A pact that does not say which of its tokens is a person's has none but a person's.
      anyToken: this.pact !== undefined && !namesItsTokens(this.pact.pact),
      connection: this.options,
    });
    if ('problem' in outcome) return outcome;
    for (const [credential, value] of outcome.credentials) this.secrets.set(credential, value);
    this.exchanges.push(outcome.exchange);
    return outcome.exchange;
  };

  /**
   * What was given holds for one person. Who sets up a state was told the pact's own values for it, and knows which person they
   * are to be of; another token in their place would ask for another person.
   */
  #givenFor(states: readonly ProviderState[]): GivenValues {
    if (!this.setsUpStates) return this.#given;
    const told = examplesIn(states);
    return new Map([...this.#given].filter(([parameter]) => !told.has(parameter)));
  }
}
