import { checkUserinfo } from '../edge/check-userinfo.ts';
import { UsageError } from '../model/errors.ts';
import type { CheckUserinfoFlags } from './commands/check-userinfo.ts';
import { environment } from './environment.ts';
import { checkOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { recordTo } from './record.ts';
import { secretIn } from './secret-file.ts';
import { judgeAndReport } from './write-reports.ts';

/** Runs `check userinfo`; resolves to the exit status. */
export function runCheckUserinfo(url: string, flags: CheckUserinfoFlags): Promise<number> {
  return judgeAndReport(flags, async () => {
    const token = await accessToken(flags);
    const secondToken = environment('CLOSER_USERINFO_SECOND_TOKEN');
    const options = await checkOptions(flags);
    const recorder = await recordTo(flags.record);
    const progress = showProgress();
    try {
      const report = await checkUserinfo({
        url,
        token,
        ...(secondToken === undefined ? {} : { secondToken }),
        ...options,
        ...recorder.options,
        onProgress: progress.update,
      });
      progress.clear();
      await recorder.save();
      return report;
    } finally {
      progress.clear();
    }
  });
}

async function accessToken({ token, tokenFile }: CheckUserinfoFlags): Promise<string> {
  if (token !== undefined) {
    if (token.trim() === '') throw new UsageError('empty-credential', '--token is empty.');
    return token;
  }
  const given = (await secretIn(tokenFile, '--token-file')) ?? environment('CLOSER_USERINFO_TOKEN');
  if (given !== undefined) return given;
  throw new UsageError(
    'no-token',
    'There is no access token: set the environment variable CLOSER_USERINFO_TOKEN to one, or name a file with --token-file.',
  );
}
