import type { Command } from 'commander';
import { defaultConfigOrigin } from '../../edge/config-url.ts';
import { exitStatusHelp } from '../help.ts';
import { addCheckOptions, type CheckFlags } from '../options.ts';

export interface CheckConfigFlags extends CheckFlags {
  readonly apiKeyFile?: string;
  readonly write?: true;
}

/** `check config`; what it does is loaded when it runs. */
export function addCheckConfigCommand(check: Command, setStatus: (status: number) => void): void {
  addCheckOptions(check.command('config'))
    .description('check the config API; sends nothing but GET unless --write is given')
    .argument('[origin]', 'origin of the config API', defaultConfigOrigin)
    .option('--api-key-file <file>', "file with an admin's API key (default: the environment variable CLOSER_API_KEY)")
    .option(
      '--write',
      'also create, read, patch and delete a config; for a test organisation, or with CLOSER_CLIENT_SECRET set',
    )
    .addHelpText(
      'after',
      `
With --write the organisation's config is replaced for some seconds and then put
back. Where there is a config already, CLOSER_CLIENT_SECRET must be set to its
secret, since GET masks it. If the run is killed, \`closer-conformance restore\`
puts the config back.

Environment variables:
  CLOSER_API_KEY        an admin's API key
  CLOSER_CLIENT_SECRET  the client secret of the config that there is
${exitStatusHelp}`,
    )
    .action(async (origin: string, flags: CheckConfigFlags) => {
      const { runCheckConfig } = await import('../run-check-config.ts');
      setStatus(await runCheckConfig(origin, flags));
    });
}
