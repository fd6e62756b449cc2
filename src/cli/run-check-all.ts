import { configChecks, flowChecks, userinfoChecks } from '../checks/index.ts';
import { checkSubjects } from '../edge/check-subjects.ts';
import { defaultConfigOrigin } from '../edge/config-url.ts';
import { defaultSettingsFile, readSettings } from '../edge/settings.ts';
import { subjectHeaders } from '../edge/subject-headers.ts';
import { UsageError } from '../model/errors.ts';
import type { Settings } from '../model/settings.ts';
import type { CheckAllFlags } from './commands/check.ts';
import { environment } from './environment.ts';
import { checkOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { parseReporter } from './reporter-choice.ts';
import { noteUnfinishedRun } from './unfinished-run.ts';
import { noteWithheldHeaders } from './withheld-headers.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `check` alone: every subject of the settings file. Resolves to the exit status. */
export async function runCheckAll(flags: CheckAllFlags, given: (option: string) => boolean): Promise<number> {
  const ids = [...userinfoChecks, ...configChecks, ...flowChecks].map(({ id }) => id);
  if (flags.record !== undefined) {
    throw new UsageError(
      'record-of-all',
      '--record writes the exchanges of one subject: give it to check userinfo, check config or check flow.',
    );
  }
  const settings = await readSettings(flags.config ?? defaultSettingsFile, ids);
  const merged = withSettings(flags, settings, given);
  return judgeAndReport(merged, async () => {
    const options = await checkOptions(merged);
    const headers = subjectHeaders(settings, process.env, options.headers ?? []);
    const apiKey = environment('CLOSER_API_KEY');
    if (settings.subjects.config !== undefined && apiKey !== undefined) {
      await noteUnfinishedRun(settings.subjects.config?.origin ?? defaultConfigOrigin, apiKey);
    }
    const progress = showProgress();
    try {
      return await checkSubjects(
        settings,
        {
          token: environment('CLOSER_USERINFO_TOKEN'),
          secondToken: environment('CLOSER_USERINFO_SECOND_TOKEN'),
          apiKey,
          flow: {
            clientSecret: environment('CLOSER_CLIENT_SECRET'),
            code: environment('CLOSER_AUTHORIZATION_CODE'),
            codeVerifier: environment('CLOSER_CODE_VERIFIER'),
            refreshToken: environment('CLOSER_REFRESH_TOKEN'),
            username: environment('CLOSER_USERNAME'),
            password: environment('CLOSER_PASSWORD'),
          },
        },
        { ...options, onProgress: progress.update },
        {
          headers,
          onWithheld: (withheld) =>
            noteWithheldHeaders(withheld, { headers: 'the headers', unnamedBy: 'the settings do' }),
          today: new Date().toISOString().slice(0, 10),
        },
      );
    } finally {
      progress.clear();
    }
  });
}

/** What is given on the command line comes before what the file says. */
function withSettings(flags: CheckAllFlags, settings: Settings, given: (option: string) => boolean): CheckAllFlags {
  const { profile, maxWarnings, timeoutMs, concurrency, reporters } = settings;
  return {
    ...flags,
    ...(profile === undefined || given('profile') ? {} : { profile }),
    ...(maxWarnings === undefined || given('maxWarnings') ? {} : { maxWarnings }),
    ...(timeoutMs === undefined || given('timeout') ? {} : { timeout: timeoutMs }),
    ...(concurrency === undefined || given('concurrency') ? {} : { concurrency }),
    ...(reporters === undefined || given('reporter') ? {} : { reporter: reporters.map(parseReporter) }),
  };
}
