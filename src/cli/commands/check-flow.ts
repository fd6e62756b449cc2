import { type Command, Option } from 'commander';
import { defaultLongestSeconds } from '../../edge/flow-options.ts';
import { type GrantType, grantTypes } from '../../probes/token-request.ts';
import { addFlowConfigOptions, type FlowConfigFlags } from '../flow-options.ts';
import { exitStatusHelp, flowHeaderHelp } from '../help.ts';
import { wholeNumber } from '../numbers.ts';
import { addCheckOptions, type CheckFlags } from '../options.ts';

export interface CheckFlowFlags extends CheckFlags, FlowConfigFlags {
  readonly grant: GrantType;
  readonly code?: string;
  readonly redirectUri?: string;
  readonly codeVerifier?: string;
  readonly refreshTokenFile?: string;
  readonly username?: string;
  readonly passwordFile?: string;
  readonly scope?: string;
  /** Seconds, or true for the default. */
  readonly waitExpiry?: number | true;
}

/** `check flow`; what it does is loaded when it runs. */
export function addCheckFlowCommand(check: Command, setStatus: (status: number) => void): void {
  const command = check
    .command('flow')
    .summary('check the way from a config to a signed-in person: token endpoint, then /userinfo')
    .description(
      'Exchanges a grant for an access token at the token endpoint, asks /userinfo with it, and reports each violation of ' +
        'both. What is exchanged is spent: a code serves once, and so do the refresh tokens of many servers. Also sends what must ' +
        'be refused: a wrong client secret, an unknown grant type, GET and, last, the same code a second time.',
    );
  addFlowConfigOptions(command)
    .addOption(new Option('--grant <type>', 'what is exchanged').choices(grantTypes).default(grantTypes[0]))
    .option('--code <code>', 'authorization code (default: the environment variable CLOSER_AUTHORIZATION_CODE)')
    .option('--redirect-uri <uri>', 'redirect_uri of the authorization request that gave the code')
    .option(
      '--code-verifier <text>',
      'PKCE verifier of the code (default: the environment variable CLOSER_CODE_VERIFIER)',
    )
    .option(
      '--refresh-token-file <file>',
      'file with the refresh token (default: the environment variable CLOSER_REFRESH_TOKEN)',
    )
    .option('--username <name>', "the person's user name (default: the environment variable CLOSER_USERNAME)")
    .option(
      '--password-file <file>',
      "file with the person's password (default: the environment variable CLOSER_PASSWORD)",
    )
    .option('--scope <scope>', 'scope to ask for; of a code it was asked for with the code')
    .option(
      '--wait-expiry [seconds]',
      `wait until the token has expired, to see that /userinfo refuses it; not for one that lives longer than this (default: ${defaultLongestSeconds})`,
      wholeNumber('--wait-expiry', 1, 86_400),
    );
  addCheckOptions(command)
    .addHelpText('after', help)
    .action(async (flags: CheckFlowFlags) => {
      const { runCheckFlow } = await import('../run-check-flow.ts');
      setStatus(await runCheckFlow(flags));
    });
}

const help = `
What is not given of --token-endpoint, --userinfo-endpoint and --client-id is
read from the config of your organisation, with an admin's API key.
${flowHeaderHelp}

Examples:
  $ export CLOSER_CLIENT_SECRET=... CLOSER_API_KEY=...
  $ closer-conformance check flow --code ... \\
      --redirect-uri https://acme.example/cb
  $ CLOSER_REFRESH_TOKEN=... closer-conformance check flow --grant refresh_token
  $ closer-conformance check flow --grant client_credentials \\
      --token-endpoint https://acme.example/token \\
      --userinfo-endpoint https://acme.example/userinfo --client-id closer

Environment variables:
  CLOSER_CLIENT_SECRET          the config's clientSecret
  CLOSER_API_KEY                an admin's API key for the config API
  CLOSER_AUTHORIZATION_CODE     the code, for --grant authorization_code
  CLOSER_CODE_VERIFIER          its PKCE verifier
  CLOSER_REFRESH_TOKEN          the token, for --grant refresh_token
  CLOSER_USERNAME               the person, for --grant password
  CLOSER_PASSWORD               the person's password
  CLOSER_USERINFO_SECOND_TOKEN  another person's access token: with it, the
                                check also sees that two people get two ids
${exitStatusHelp}`;
