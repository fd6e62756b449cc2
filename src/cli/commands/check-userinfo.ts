import { type Command, Option } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addCheckOptions, type CheckFlags } from '../options.ts';
import { runCheckUserinfo } from '../run-check-userinfo.ts';

export interface CheckUserinfoFlags extends CheckFlags {
  readonly token?: string;
  readonly tokenFile?: string;
  /** A file of many targets, in place of the one URL. */
  readonly targets?: string;
  readonly resume?: true;
  readonly shard?: string;
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
    .usage('[options] (<url> | --targets <file>)')
    .argument('[url]', "the endpoint's URL, as the config's userInfoEndpoint has it")
    .option(
      '--token-file <file>',
      'file with the access token (default: the environment variable CLOSER_USERINFO_TOKEN)',
    )
    .addOption(
      new Option(
        '--token <token>',
        'access token; others on this machine can see it: CLOSER_USERINFO_TOKEN or --token-file is safer',
      ).conflicts('tokenFile'),
    )
    .option('--targets <file.ndjson>', 'check many endpoints, each on a line of this file; with --reporter ndjson')
    .option('--resume', 'with --targets and --reporter ndjson=FILE: check what FILE has no result of')
    .option('--shard <i/n>', 'with --targets: check the i-th of n parts of them alone');
  addCheckOptions(command)
    .addHelpText('after', help)
    .action(async (url: string | undefined, flags: CheckUserinfoFlags) => {
      if (url !== undefined && isOneTarget(flags)) return setStatus(await runCheckUserinfo(url, flags));
      const { runCheckTargets } = await import('../run-check-targets.ts');
      const concurrencyGiven = command.getOptionValueSource('concurrency') === 'cli';
      setStatus(
        await runCheckTargets(url, { ...flags, ...(concurrencyGiven ? { targetsAtOnce: flags.concurrency } : {}) }),
      );
    });
}

function isOneTarget({ targets, resume, shard }: CheckUserinfoFlags): boolean {
  return targets === undefined && resume === undefined && shard === undefined;
}

const help = `
Many endpoints:
  --targets FILE names many endpoints in place of the one URL. A line of FILE:
    {"url": "https://acme.example/userinfo", "tokenVariable": "ACME_TOKEN"}
  Tokens never stand in it: tokenVariable and, for a second person's token,
  secondTokenVariable name the environment variables that hold them. "id" names
  the target in the results; by default it is the URL.
  --reporter ndjson[=FILE] writes a line of JSON for each target as it ends; a
  summary of all goes to stderr. --concurrency is the number of targets at once
  (default: 16). No host is sent more than two requests at once; while one is
  busy, targets of other hosts go first.
  A FILE that holds results is refused, unless --resume goes on with them: what
  has a result there is not checked again, and counts for the exit status.
  --shard i/n checks one of n parts. The SHA-256 of a target's id tells its
  part, whatever the order of the lines. closer-conformance merge joins them.

Examples:
  $ export CLOSER_USERINFO_TOKEN=...
  $ closer-conformance check userinfo https://acme.example/userinfo
  $ closer-conformance check userinfo https://acme.example/userinfo \\
      --token-file token.txt --reporter pretty --reporter json=report.json
  $ closer-conformance check userinfo --targets targets.ndjson \\
      --reporter ndjson=results.ndjson --resume

Environment variables:
  CLOSER_USERINFO_TOKEN         the access token
  CLOSER_USERINFO_SECOND_TOKEN  another person's access token: with it, the
                                check also sees that two people get two ids
${exitStatusHelp}`;
