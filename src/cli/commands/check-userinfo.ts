import { type Command, Option } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addCheckOptions, type CheckFlags } from '../options.ts';
import { runCheckUserinfo } from '../run-check-userinfo.ts';

export interface CheckUserinfoFlags extends CheckFlags {
  readonly token?: string;
  readonly tokenFile?: string;
}

/** `check userinfo`. */
export function addCheckUserinfoCommand(check: Command, setStatus: (status: number) => void): void {
  const command = check
    .command('userinfo')
    .summary('check a /userinfo endpoint; sends nothing but GET')
    .description(
      'Checks a /userinfo endpoint: sends some GET requests, with the access token, without one and with wrong ones, ' +
        'and reports each violation of the contract with its place, its source and the fix.',
    )
    .argument('<url>', "the endpoint's URL, as the config's userInfoEndpoint has it")
    .option(
      '--token-file <file>',
      'file with the access token (default: the environment variable CLOSER_USERINFO_TOKEN)',
    )
    .addOption(
      new Option(
        '--token <token>',
        'access token; others on this machine can see it: CLOSER_USERINFO_TOKEN or --token-file is safer',
      ).conflicts('tokenFile'),
    );
  addCheckOptions(command)
    .addHelpText('after', help)
    .action(async (url: string, flags: CheckUserinfoFlags) => {
      setStatus(await runCheckUserinfo(url, flags));
    });
}

const help = `
Examples:
  $ export CLOSER_USERINFO_TOKEN=...
  $ closer-conformance check userinfo https://example.com/userinfo
  $ closer-conformance check userinfo https://example.com/userinfo \\
      --token-file token.txt --reporter pretty --reporter json=report.json

Environment variables:
  CLOSER_USERINFO_TOKEN         the access token
  CLOSER_USERINFO_SECOND_TOKEN  another person's access token: with it, the
                                check also sees that two people get two ids
${exitStatusHelp}`;
