import { configChecks } from '../checks/config.ts';
import type { WhyUnsent } from '../model/exchange.ts';
import type { Report } from '../model/report.ts';
import { configReadProbes } from '../probes/config.ts';
import type { CheckOptions } from './check-options.ts';
import { configCredentials, ownTexts, partRules, probeSecretsOf } from './config-credentials.ts';
import { configUrl, defaultConfigOrigin } from './config-url.ts';
import { journalPath, keyFingerprint } from './journal.ts';
import { redactor } from './redact.ts';
import { openSession } from './session.ts';
import { unsentSteps, type WriteOptions, type Written, writeAndPutBack } from './write-config.ts';
import { refuseUnfinished, refuseUnlikelySecret } from './write-guard.ts';

export interface CheckConfigOptions extends CheckOptions {
  /** Origin that hosts the config API; by default Closer's, https://spinner.closer.app. */
  readonly origin?: string;
  /** An admin's key of the organisation. */
  readonly apiKey: string;
  /** Also run the lifecycle, which writes; without it nothing but GET is sent. */
  readonly write?: WriteOptions;
}

export interface CheckConfigResult {
  readonly report: Report;
  /** What putting the config back came to, and where the journal is; only where something may have been written. */
  readonly written?: Written;
}

const readOnly: WhyUnsent = {
  notSent: 'it is judged by --write alone, which writes to the organisation',
  expected: true,
};

/**
 * Probes a live config API and judges it by every requirement. Without `write` it sends GET requests alone.
 *
 * @returns the report, and of a run that may have written whether the config is back
 * @throws {UsageError} for an origin, key or header that cannot be used; with `write`, and before anything is written, where there is
 * a config that could not be put back, or an earlier run was interrupted
 * @see contracts/requirements.yaml for what is judged
 */
export async function checkConfig(options: CheckConfigOptions): Promise<CheckConfigResult> {
  const { write, apiKey } = options;
  const { origin } = configUrl(options.origin ?? defaultConfigOrigin);
  const credentials = configCredentials(apiKey, write?.clientSecret);
  if (write !== undefined) {
    refuseUnlikelySecret(write.clientSecret);
    await refuseUnfinished(journalPath(write.folder, keyFingerprint(origin, apiKey)));
  }
  const session = await openSession({
    subject: 'config',
    target: origin,
    credentials,
    redactInPart: partRules,
    ownTexts,
    options,
  });
  try {
    const reads = await session.run(Object.values(configReadProbes));
    if (write === undefined) return { report: session.report(configChecks, [...reads, ...unsentSteps(readOnly)]) };
    const { results, written } = await writeAndPutBack(reads, session, {
      ...options,
      origin,
      write,
      probeSecrets: probeSecretsOf(credentials),
      redact: redactor(credentials, partRules, ownTexts),
    });
    const report = session.report(configChecks, [...reads, ...results]);
    return { report, ...(written === undefined ? {} : { written }) };
  } finally {
    session.close();
  }
}
