import { type Command, InvalidArgumentError, Option } from 'commander';
import { exitStatusHelp } from '../help.ts';
import { addConnectionOptions, addReportOptions, type ConnectionFlags, type ReportFlags } from '../options.ts';

export interface VerifyFlags extends ConnectionFlags, ReportFlags {
  readonly provider: string;
  readonly stateUrl?: string;
  readonly tokenFile?: string;
  readonly path: ReadonlyMap<string, string>;
  readonly broker?: string;
  readonly providerName: string;
  readonly providerVersion?: string;
  readonly providerBranch?: string;
}

/** `verify`; what it does is loaded when it runs. */
export function addVerifyCommand(program: Command, setStatus: (status: number) => void): void {
  const command = program
    .command('verify')
    .description(
      'Verifies that a running provider answers the requests of pacts as the pacts say, by the verifier of the Pact ' +
        'project, and reports each interaction that it answers otherwise.',
    )
    .argument(
      '[pact...]',
      'customer-userinfo, customer-token-endpoint, closer-oauth-config, or a pact file (default: customer-userinfo)',
    )
    .requiredOption('--provider <url>', 'base URL of the provider; the paths of the pacts follow it')
    .addOption(
      new Option('--path <pact=own>', 'where a path of the pacts is on the provider, repeatable')
        .argParser(collectPath)
        .default(new Map(), 'none'),
    )
    .option(
      '--state-url <url>',
      'what brings about the provider states that the pacts name; what it is sent stands below',
    )
    .option(
      '--token-file <file>',
      'file with an access token, in place of the one of the pacts (default: the environment variable CLOSER_USERINFO_TOKEN)',
    )
    .option('--broker <url>', 'Pact Broker; its pacts of the provider are verified too')
    .option('--provider-name <name>', "the provider's name in the pacts of the broker", 'customer-userinfo')
    .option('--provider-version <version>', 'version of the provider; with it the results go to the broker')
    .option('--provider-branch <branch>', 'branch of that version');
  addConnectionOptions(addReportOptions(command))
    .addHelpText('after', help)
    .action(async (pacts: string[], flags: VerifyFlags) => {
      const { runVerify } = await import('../run-verify.ts');
      setStatus(await runVerify(pacts, flags));
    });
}

function collectPath(text: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, pact, own] = /^(\/[^=]*)=(\/.*)$/.exec(text) ?? [];
  if (pact === undefined || own === undefined) {
    throw new InvalidArgumentError('Expected a path of the pacts and one of the provider, /userinfo=/oauth2/me.');
  }
  return new Map([...before, [pact, own]]);
}

const help = `
Examples:
  $ npm install --save-dev @pact-foundation/pact@16
  $ export CLOSER_USERINFO_TOKEN=...
  $ closer-conformance verify --provider https://acme.example
  $ closer-conformance verify --provider https://acme.example \\
      --path /userinfo=/oauth2/me
  $ closer-conformance verify customer-userinfo customer-token-endpoint \\
      --provider http://localhost:3000 --state-url http://localhost:3000/_states

Provider states:
  --state-url gets each one by POST, before its request and after it:
  {"action":"setup","state":"a person with all members",
   "params":{"accessToken":"..."}}, then the same with "teardown".
  Make the provider accept the params' values for that person; or answer
  {"accessToken":"..."}, which takes the place of the pact's token. A token
  that you give is for requests whose states have no such parameter.

Environment variables:
  CLOSER_USERINFO_TOKEN   an access token that the provider accepts
  CLOSER_API_KEY          an admin's key, for closer-oauth-config
  PACT_BROKER_TOKEN       for the broker; or PACT_BROKER_USERNAME and
                          PACT_BROKER_PASSWORD
${exitStatusHelp}`;
