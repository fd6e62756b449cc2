import type { Command } from 'commander';
import { checkUserinfo } from '../../edge/check-userinfo.ts';
import { UsageError } from '../../model/errors.ts';
import { exitStatusOf } from '../exit.ts';
import { addCheckOptions, type CheckFlags, checkOptions, readTextFile } from '../options.ts';
import { showProgress } from '../progress.ts';
import { writeReports } from '../write-reports.ts';
import { addCheckConfigCommand } from './check-config.ts';

interface UserinfoFlags extends CheckFlags {
  readonly token?: string;
  readonly tokenFile?: string;
}

export function addCheckCommands(program: Command, setStatus: (status: number) => void): void {
  const check = program.command('check').description('check a live endpoint');
  addCheckOptions(check.command('userinfo'))
    .description('check a /userinfo endpoint')
    .argument('<url>', "the endpoint's URL, as the config's userInfoEndpoint has it")
    .option(
      '--token <token>',
      'access token; others on this machine can see it: CLOSER_USERINFO_TOKEN or --token-file is safer',
    )
    .option(
      '--token-file <file>',
      'file with the access token (default: the environment variable CLOSER_USERINFO_TOKEN)',
    )
    .action(async (url: string, flags: UserinfoFlags) => {
      const progress = showProgress();
      const secondToken = process.env.CLOSER_USERINFO_SECOND_TOKEN;
      const report = await checkUserinfo({
        url,
        token: await accessToken(flags),
        ...(secondToken === undefined || secondToken === '' ? {} : { secondToken }),
        ...(await checkOptions(flags)),
        onProgress: progress.update,
      });
      progress.clear();
      await writeReports(report, flags);
      setStatus(exitStatusOf(report, flags.maxWarnings));
    });
  addCheckConfigCommand(check, setStatus);
}

async function accessToken(flags: UserinfoFlags): Promise<string> {
  if (flags.token !== undefined && flags.tokenFile !== undefined) {
    throw new UsageError('two-tokens', '--token and --token-file exclude each other.');
  }
  if (flags.token !== undefined) return flags.token;
  if (flags.tokenFile !== undefined) return (await readTextFile(flags.tokenFile, '--token-file')).trim();
  const token = process.env.CLOSER_USERINFO_TOKEN;
  if (token !== undefined && token !== '') return token.trim();
  throw new UsageError(
    'no-token',
    'No access token was given. Set the environment variable CLOSER_USERINFO_TOKEN, or name a file with --token-file.',
  );
}
