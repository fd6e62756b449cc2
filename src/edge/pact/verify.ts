import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleReport } from '../../engine/report.ts';
import { UsageError } from '../../model/errors.ts';
import type { Report } from '../../model/report.ts';
import type { JsonObject } from '../../wire/json-object.ts';
import { defaults } from '../check-options.ts';
import { clockMs } from '../clock.ts';
import { redactor } from '../redact.ts';
import { targetUrl } from '../target.ts';
import { tool } from '../tool.ts';
import {
  type BrokerOptions,
  brokerArguments,
  interactionsInOutput,
  missingPacts,
  publishingProblem,
} from './broker.ts';
import { brokerTrouble } from './broker-trouble.ts';
import { interactionChecks, type VerifiedInteraction } from './interaction-checks.ts';
import { outcomesOf } from './outcomes.ts';
import { locatePactCore } from './pact-library.ts';
import { startProxy, type VerificationProxy } from './proxy.ts';
import { readingTrouble } from './reading-trouble.ts';
import { runVerifier, type VerifierRun } from './run-verifier.ts';
import { pactWith, selectInteractions } from './selection.ts';
import type { LoadedPact } from './shipped-pacts.ts';
import { stateServer } from './state-server.ts';
import { VerificationRun, type VerifyOptions } from './verification-run.ts';

export type { VerifyOptions } from './verification-run.ts';

/**
 * Verifies that a running provider answers the requests of pacts as the pacts say, by the verifier of the Pact project.
 *
 * @returns a report with an entry for each interaction
 * @throws {UsageError} for a URL that cannot be used, and where Pact is not installed
 * @see https://docs.pact.io/provider
 */
export async function verifyPacts(options: VerifyOptions): Promise<Report> {
  const startedAt = new Date();
  const start = clockMs();
  const core = locatePactCore();
  const baseUrl = targetUrl(options.provider);
  const given = options.given ?? new Map<string, string>();
  const states =
    options.stateUrl === undefined
      ? undefined
      : stateServer(options.stateUrl, { provider: baseUrl, connection: options });
  const run = new VerificationRun(baseUrl, given, states, options);
  const proxy = await startProxy(run);
  const verified: VerifiedInteraction[] = [];
  try {
    for (const loaded of options.pacts) {
      options.onPact?.(loaded.name);
      run.pact = loaded;
      verified.push(...(await verifyFile(loaded, core, proxy, run)));
    }
    if (options.broker !== undefined) {
      options.onPact?.(options.broker.url);
      run.pact = undefined;
      verified.push(...(await verifyBroker(options.broker, core, proxy, run)));
    }
  } finally {
    proxy.close();
  }
  const redact = redactor(run.secrets);
  const showValues = options.showValues ?? false;
  return assembleReport(
    interactionChecks(verified, {
      showValues,
      redact,
      givenBy: options.givenBy ?? new Map(),
      setsUpStates: run.setsUpStates,
    }),
    run.exchanges,
    {
      tool,
      subject: 'pact',
      target: baseUrl.href,
      profile: options.profile ?? defaults.profile,
      startedAt,
      durationMs: clockMs() - start,
      showValues,
      redact,
      ...(options.tlsSetup === undefined ? {} : { tlsSetup: options.tlsSetup }),
    },
  );
}

async function verifyFile(
  { pact, name, url }: LoadedPact,
  core: string,
  proxy: VerificationProxy,
  run: VerificationRun,
): Promise<readonly VerifiedInteraction[]> {
  const selected = selectInteractions(pact, run.given, run.setsUpStates);
  const running = selected.filter(({ because }) => because === undefined).map(({ interaction }) => interaction);
  const outcomes =
    running.length === 0
      ? []
      : await inTemporaryFile(pactWith(pact, running), async (file) =>
          outcomesOf(
            readBy(await execute(core, { provider: pact.provider, pactUrls: [file] }, proxy, run), name),
            running,
            proxy.takeVisits(),
          ),
        );
  const { consumer, provider } = pact;
  return selected.map(({ interaction, because }) => ({
    consumer,
    provider,
    description: interaction.description,
    stateNames: interaction.states.map(({ name }) => name),
    url,
    outcome:
      because === undefined
        ? (outcomes[running.indexOf(interaction)] ?? { kind: 'inconclusive', because: 'the verifier passed it over' })
        : { kind: 'not-applicable', because },
  }));
}

/** @throws {UsageError} for a pact that the verifier could not read */
function readBy(executed: VerifierRun, name: string): VerifierRun {
  const trouble = readingTrouble(executed);
  if (trouble === undefined) return executed;
  throw new UsageError(
    'not-a-pact',
    `The pact ${name} cannot be verified, since the verifier of the Pact project does not understand it: ${trouble}. Mend what it names, or have the pact written anew.`,
  );
}

async function verifyBroker(
  broker: BrokerOptions,
  core: string,
  proxy: VerificationProxy,
  run: VerificationRun,
): Promise<readonly VerifiedInteraction[]> {
  const trouble = await brokerTrouble(broker, run.options);
  if (trouble !== undefined) return [unread(broker, 'the pacts of the broker', trouble)];
  const executed = await execute(core, brokerArguments(broker), proxy, run);
  const visits = proxy.takeVisits();
  if (!('results' in executed)) return [unread(broker, 'the pacts of the broker', executed.failure)];
  const named = interactionsInOutput(executed.results);
  const missing = missingPacts(executed, named.length, broker);
  const missed = missing === undefined ? [] : [unread(broker, 'the pacts of the broker', missing)];
  if (named.length === 0) return missed;
  const outcomes = outcomesOf(executed, named, visits);
  const verified = named.map(
    ({ consumer, provider, description }, index): VerifiedInteraction => ({
      consumer,
      provider,
      description,
      stateNames: visits[index]?.states.map(({ name }) => name) ?? [],
      url: broker.url,
      outcome: outcomes[index] ?? { kind: 'inconclusive', because: 'the verifier passed it over' },
    }),
  );
  const unpublished = publishingProblem(executed.log);
  return unpublished === undefined
    ? [...verified, ...missed]
    : [
        ...verified,
        ...missed,
        unread(broker, 'the results that are published', `they did not reach the broker: ${unpublished}`),
      ];
}

/** What the broker kept from being done; which interactions it is about is not known. */
function unread({ url, provider }: BrokerOptions, description: string, because: string): VerifiedInteraction {
  return {
    consumer: 'every consumer',
    provider,
    description,
    stateNames: [],
    url,
    outcome: { kind: 'inconclusive', because },
  };
}

async function execute(
  core: string,
  source: JsonObject,
  proxy: VerificationProxy,
  run: VerificationRun,
): Promise<VerifierRun> {
  const timeoutMs = run.options.timeoutMs ?? defaults.timeoutMs;
  // A verifier that neither sends a request nor ends waits for something that does not come, such as a broker.
  const idle = new AbortController();
  const timer = setTimeout(() => idle.abort(), idleMs + 2 * timeoutMs);
  run.onActivity = () => timer.refresh();
  try {
    return await runVerifier({
      core,
      options: {
        ...source,
        providerBaseUrl: proxy.url,
        providerStatesSetupUrl: proxy.stateUrl,
        providerStatesSetupTeardown: true,
        // Ours end first: it is they that say what went wrong.
        timeout: timeoutMs + 10_000,
        logLevel: 'error',
      },
      signal: idle.signal,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Longest silence of the verifier, beside that of the provider. */
const idleMs = 30_000;

async function inTemporaryFile<T>(text: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  // A signal ends the process without coming to the end of this.
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const file = join(folder, 'pact.json');
    await writeFile(file, text, { mode: 0o600 });
    return await use(file);
  } finally {
    process.off('exit', remove);
    await rm(folder, { recursive: true, force: true });
  }
}
