import { configChecks, flowChecks, userinfoChecks } from '../checks/index.ts';
import { reportRun } from '../engine/report-run.ts';
import { UsageError } from '../model/errors.ts';
import type { Profile, Report } from '../model/report.ts';
import type { RecordedRun } from '../model/run.ts';
import { defaults } from './check-options.ts';
import { assertProfile } from './given-options.ts';
import { isRunHar } from './har/guard.ts';
import { parseHar, toRun } from './har/read.ts';
import { selectUserinfoRun } from './har/select.ts';
import { tool } from './tool.ts';

export interface ReplayOptions {
  /** Name of the file, for messages. */
  readonly name: string;
  /** Which violated MUSTs fail the run; by default `closer`. */
  readonly profile?: Profile;
  /** Whether findings show values, which may be personal data, and not only their type and length. */
  readonly showValues?: boolean;
  /** Of a HAR that --record did not write: what its requests are judged as. */
  readonly subject?: 'userinfo';
  /** Of such a HAR: the endpoint, where several could be meant. */
  readonly url?: string;
}

/**
 * Judges recorded exchanges, without a network: a HAR of --record gives the report that its run gave.
 *
 * @param text the HAR file's
 * @throws {UsageError} where it is no HAR, or it is somebody else's and it is not plain what to judge
 */
export function replay(text: string, options: ReplayOptions): Report {
  assertGiven(options);
  assertProfile(options.profile);
  const run = runIn(text, options);
  return reportRun(run, checksOf(run), {
    tool,
    profile: options.profile ?? defaults.profile,
    showValues: options.showValues ?? false,
    redact: (safe) => safe,
  });
}

/** Who writes JavaScript is not told by the types. */
function assertGiven(options: ReplayOptions | undefined): void {
  if (typeof options?.name === 'string') return;
  throw new UsageError('invalid-option', 'replay takes the name of the file: replay(text, { name: "run.har" }).');
}

function runIn(text: string, { name, subject, url }: ReplayOptions): RecordedRun {
  const har = parseHar(text, name);
  if (isRunHar(har)) return toRun(har);
  if (subject === undefined) {
    throw new UsageError('foreign-har', `${name} was not written by --record. Say what it shows: --subject userinfo.`);
  }
  return selectUserinfoRun(har, url);
}

function checksOf({ subject }: RecordedRun): typeof userinfoChecks {
  if (subject === 'userinfo') return userinfoChecks;
  if (subject === 'config') return configChecks;
  if (subject === 'flow') return [...flowChecks, ...userinfoChecks];
  throw new UsageError('unknown-subject', `Runs of "${subject}" cannot be judged by this version.`);
}
