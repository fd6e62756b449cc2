import type { JsonObject } from '../../wire/json-object.ts';
import { readingTrouble } from './reading-trouble.ts';
import type { VerifierResults, VerifierRun } from './run-verifier.ts';

/** A Pact Broker, and who asks it. */
export interface BrokerOptions {
  readonly url: string;
  /** Name of the provider in the pacts. */
  readonly provider: string;
  readonly token?: string;
  readonly username?: string;
  readonly password?: string;
  /** Version of the provider; with it the results are published. */
  readonly providerVersion?: string;
  readonly providerBranch?: string;
}

/** As pact-core takes them. */
export function brokerArguments(broker: BrokerOptions): JsonObject {
  const { url, provider, token, username, password, providerVersion, providerBranch } = broker;
  return {
    provider,
    pactBrokerUrl: url,
    failIfNoPactsFound: true,
    // What the Pact project recommends: what runs somewhere, and what is to run next.
    consumerVersionSelectors: [{ deployedOrReleased: true }, { mainBranch: true }],
    ...(token === undefined ? {} : { pactBrokerToken: token }),
    ...(username === undefined ? {} : { pactBrokerUsername: username }),
    ...(password === undefined ? {} : { pactBrokerPassword: password }),
    ...(providerBranch === undefined ? {} : { providerVersionBranch: providerBranch }),
    ...(providerVersion === undefined ? {} : { providerVersion, publishVerificationResult: true }),
  };
}

/** Why not all pacts that a broker should have were verified; undefined where they were. */
export function missingPacts(executed: VerifierRun, found: number, { provider }: BrokerOptions): string | undefined {
  const trouble = readingTrouble(executed);
  if (trouble !== undefined && !trouble.startsWith('No pacts found')) {
    return `the verifier of the Pact project does not understand all of them: ${trouble}`;
  }
  return found === 0
    ? `the broker has no pacts of ${provider} that are deployed, released or on a main branch`
    : undefined;
}

/** Why the results did not reach the broker; the verifier says so in its log alone, and succeeds. */
export function publishingProblem(log: string): string | undefined {
  return /Publishing of verification results failed with an error: (.*)/.exec(log)?.[1];
}

export interface NamedInteraction {
  readonly consumer: string;
  readonly provider: string;
  readonly description: string;
  readonly pending: boolean;
}

/** Results name the interactions and not their pacts, which the printed lines head them with; nor do they say which are pending. */
export function interactionsInOutput({ interactions, output }: VerifierResults): readonly NamedInteraction[] {
  let parties = { consumer: 'unknown', provider: 'unknown' };
  const lines = output.flatMap((text) => text.split('\n')).values();
  return interactions.map(({ description }) => {
    for (const line of lines) {
      const [, consumer, provider] = /^Verifying a pact between (.+) and (.+)$/.exec(line) ?? [];
      if (consumer !== undefined && provider !== undefined) parties = { consumer, provider };
      else if (line.startsWith(`  ${description}`))
        return { ...parties, description, pending: line.endsWith(' [PENDING]') };
    }
    return { ...parties, description, pending: false };
  });
}
