import { mergeReports } from '../engine/merge-reports.ts';
import { applyWaivers } from '../engine/waivers.ts';
import { UsageError } from '../model/errors.ts';
import type { Header } from '../model/probe.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { checkConfig } from './check-config.ts';
import type { CheckOptions } from './check-options.ts';
import { checkUserinfo } from './check-userinfo.ts';
import type { Environment } from './environment.ts';
import { checkFlowSettings, type FlowSecrets } from './flow-settings.ts';

/** The secrets of a run that is configured by a file; the file holds none. */
export interface SubjectSecrets {
  readonly token: string | undefined;
  readonly secondToken: string | undefined;
  readonly apiKey: string | undefined;
  readonly flow: FlowSecrets;
}

/**
 * Checks every subject that the settings name, and applies their waivers.
 *
 * @param today ISO 8601 date, for the waivers
 * @returns one report over all of them
 * @throws {UsageError} before anything is sent, where a subject's secret is not given or a header names a variable that is not set
 */
export async function checkSubjects(
  settings: Settings,
  secrets: SubjectSecrets,
  options: CheckOptions,
  today: string,
): Promise<Report> {
  const { userinfo, config, flow } = settings.subjects;
  const runs: (() => Promise<Report>)[] = [];
  if (userinfo !== undefined) {
    const token = required(secrets.token, 'userinfo', 'CLOSER_USERINFO_TOKEN');
    const { secondToken } = secrets;
    runs.push(() =>
      checkUserinfo({ ...options, url: userinfo.url, token, ...(secondToken === undefined ? {} : { secondToken }) }),
    );
  }
  if (config !== undefined) {
    const apiKey = required(secrets.apiKey, 'config', 'CLOSER_API_KEY');
    runs.push(async () => (await checkConfig({ ...options, ...config, apiKey })).report);
  }
  if (flow !== undefined) {
    const clientSecret = required(secrets.flow.clientSecret, 'flow', 'CLOSER_CLIENT_SECRET');
    const known = { ...secrets.flow, clientSecret };
    runs.push(await checkFlowSettings(flow, known, secrets, options));
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

/**
 * The headers of the settings, `${NAME}` filled in from the environment.
 *
 * @throws {UsageError} where a variable is not set
 */
export function settingsHeaders(
  headers: Readonly<Record<string, string>>,
  environment: Environment,
): readonly Header[] {
  return Object.entries(headers).map(
    ([name, value]): Header => [
      name,
      value.replaceAll(/\$\{(\w+)\}/g, (_, variable: string) => {
        const filled = environment[variable];
        if (filled === undefined)
          throw new UsageError(
            'unset-variable',
            `The header ${name} of the settings needs the environment variable ${variable}, which is not set.`,
          );
        return filled;
      }),
    ],
  );
}
