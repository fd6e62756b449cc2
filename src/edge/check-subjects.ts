import { mergeReports } from '../engine/merge-reports.ts';
import { applyWaivers } from '../engine/waivers.ts';
import { UsageError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { checkConfig } from './check-config.ts';
import type { CheckOptions } from './check-options.ts';
import { checkUserinfo } from './check-userinfo.ts';
import { checkFlowSettings, type FlowSecrets } from './flow-settings.ts';
import type { WithheldHeaders } from './header-origins.ts';
import type { SubjectHeaders } from './subject-headers.ts';

/** The secrets of a run that is configured by a file; the file holds none. */
export interface SubjectSecrets {
  readonly token: string | undefined;
  readonly secondToken: string | undefined;
  readonly apiKey: string | undefined;
  readonly flow: FlowSecrets;
}

/** What differs from subject to subject, and from run to run. */
export interface SubjectsRun {
  readonly headers: SubjectHeaders;
  /** Called with the origins that do not get headers, since the settings do not name them. */
  readonly onWithheld: (withheld: readonly WithheldHeaders[]) => void;
  /** ISO 8601 date, for the waivers. */
  readonly today: string;
}

/**
 * Checks every subject that the settings name, and applies their waivers.
 *
 * @returns one report over all of them
 * @throws {UsageError} before anything is sent, where a subject's secret is not given
 */
export async function checkSubjects(
  settings: Settings,
  secrets: SubjectSecrets,
  options: Omit<CheckOptions, 'headers' | 'headerOrigins'>,
  { headers, onWithheld, today }: SubjectsRun,
): Promise<Report> {
  const { userinfo, config, flow } = settings.subjects;
  const runs: (() => Promise<Report>)[] = [];
  if (userinfo !== undefined) {
    const token = required(secrets.token, 'userinfo', 'CLOSER_USERINFO_TOKEN');
    const { secondToken } = secrets;
    const known = { token, ...(secondToken === undefined ? {} : { secondToken }) };
    runs.push(() => checkUserinfo({ ...options, headers: headers.userinfo, url: userinfo.url, ...known }));
  }
  if (config !== undefined) {
    const apiKey = required(secrets.apiKey, 'config', 'CLOSER_API_KEY');
    const target = { apiKey, ...(config?.origin === undefined ? {} : { origin: config.origin }) };
    if (headers.withheld.length > 0) onWithheld(headers.withheld);
    runs.push(async () => (await checkConfig({ ...options, headers: headers.config, ...target })).report);
  }
  if (flow !== undefined) {
    const clientSecret = required(secrets.flow.clientSecret, 'flow', 'CLOSER_CLIENT_SECRET');
    const known = { ...secrets.flow, clientSecret };
    runs.push(
      await checkFlowSettings(flow, known, secrets, {
        ...options,
        headers: headers.flow,
        headerOrigins: headers.origins,
        onWithheld,
      }),
    );
  }
  const reports: Report[] = [];
  for (const run of runs) reports.push(await run());
  const [first, ...others] = reports;
  if (first === undefined) throw new UsageError('no-subject', 'The settings name no subject.');
  return applyWaivers(mergeReports([first, ...others]), settings.waivers ?? [], today);
}

function required(secret: string | undefined, subject: string, variable: string): string {
  if (secret !== undefined && secret !== '') return secret;
  throw new UsageError(
    'no-secret',
    `The settings name the subject ${subject}; set the environment variable ${variable} for it.`,
  );
}
