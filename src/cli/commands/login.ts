import type { Command } from 'commander';
import { defaultRedirectUri } from '../../edge/loopback-redirect.ts';
import { addFlowConfigOptions, type FlowConfigFlags } from '../flow-options.ts';
import { exitStatusHelp, flowHeaderHelp } from '../help.ts';
import { wholeNumber } from '../numbers.ts';
import { addCheckOptions, type CheckFlags } from '../options.ts';

export interface LoginFlags extends CheckFlags, FlowConfigFlags {
  readonly authorizationEndpoint: string;
  readonly redirectUri: string;
  readonly scope?: string;
  readonly browser: boolean;
  readonly loginTimeout: number;
  readonly saveToken?: string;
}

/** `login`; what it does is loaded when it runs. */
export function addLoginCommand(program: Command, setStatus: (status: number) => void): void {
  const command = program
    .command('login')
    .description(
      'Signs you in by the browser at your own provider, exchanges the code for an access token, and checks the flow with it.',
    )
    .requiredOption(
      '--authorization-endpoint <url>',
      "the provider's authorization endpoint; parameters in its query are kept",
    );
  addFlowConfigOptions(command)
    .option(
      '--redirect-uri <uri>',
      'where the browser is sent back to, on this machine; without a port any that is free; must be registered for the client',
      defaultRedirectUri,
    )
    .option('--scope <scope>', 'scope to ask for, such as "openid email"; OpenID providers need openid for /userinfo')
    .option('--no-browser', 'only print the address to open')
    .option('--login-timeout <seconds>', 'time to sign in', wholeNumber('--login-timeout', 1, 3600), 300)
    .option(
      '--save-token <file>',
      'write the access token to a file that only you can read, for check userinfo --token-file; then the code is not used a second time, since a server may revoke the token for it',
    );
  addCheckOptions(command)
    .addHelpText('after', help)
    .action(async (flags: LoginFlags) => {
      const { runLogin } = await import('../run-login.ts');
      setStatus(await runLogin(flags));
    });
}

const help = `
What is not given of --token-endpoint, --userinfo-endpoint and --client-id is
read from the config of your organisation, with an admin's API key. Any OAuth
2.0 server with an authorization endpoint will do, one on your own machine too,
such as the reference provider of serve.
${flowHeaderHelp}

Examples:
  $ export CLOSER_CLIENT_SECRET=... CLOSER_API_KEY=...
  $ closer-conformance login --authorization-endpoint https://acme.example/auth
  $ closer-conformance login --scope "openid email" \\
      --authorization-endpoint https://acme.example/auth \\
      --redirect-uri http://127.0.0.1:8400/callback \\
      --save-token token.txt
  $ closer-conformance check userinfo https://acme.example/userinfo \\
      --token-file token.txt

Environment variables:
  CLOSER_CLIENT_SECRET  the config's clientSecret
  CLOSER_API_KEY        an admin's API key for the config API
${exitStatusHelp}`;
