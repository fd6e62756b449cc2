import type { Command } from 'commander';
import type { ConfigClient } from '../../edge/config-client.ts';
import { defaultConfigOrigin } from '../../edge/config-url.ts';
import { readApiKey } from '../api-key.ts';
import { exitStatusesOf } from '../help.ts';
import { addConnectionOptions, type Connection, type ConnectionFlags, connectionOptions } from '../options.ts';

/** What every command of the group takes. */
export interface ConfigFlags extends ConnectionFlags {
  readonly apiKeyFile?: string;
}

export interface ApplyFlags extends ConfigFlags {
  readonly file: string;
  readonly dryRun?: true;
  readonly force?: true;
}

export interface DeleteFlags extends ConfigFlags {
  readonly yes?: true;
}

/** `config get`, `config apply` and `config delete`; what they do is loaded when one of them runs. */
export function addConfigCommands(program: Command, setStatus: (status: number) => void): void {
  const config = program.command('config').description('read, change and delete the config of your organisation');
  addConfigOptions(config.command('get'))
    .description('print the config as JSON; the clientSecret is masked')
    .addHelpText('after', getHelp)
    .action(async (origin: string, flags: ConfigFlags) => {
      const { getConfig } = await import('../config-get.ts');
      setStatus(await getConfig(await clientOf(origin, flags, await connectionOptions(flags), 'reads')));
    });
  addConfigOptions(config.command('apply'))
    .description('create the config, or change what differs from a file')
    .requiredOption('-f, --file <file>', 'YAML, or JSON where the name ends in .json; - reads YAML or JSON from stdin')
    .option('--dry-run', 'show what would change, and write nothing')
    .option('--force', 'turn OAuth on though check userinfo finds the userInfoEndpoint wrong, or cannot judge it')
    .addHelpText('after', applyHelp)
    .action(async (origin: string, flags: ApplyFlags) => {
      const { applyConfig } = await import('../config-apply.ts');
      const effect = flags.dryRun === true ? 'reads' : 'writes';
      const connection = await connectionOptions(flags);
      setStatus(await applyConfig(await clientOf(origin, flags, connection, effect), flags, connection));
    });
  addConfigOptions(config.command('delete'))
    .description('delete the config')
    .option('--yes', 'delete it; without this the command only says what it would delete')
    .addHelpText('after', deleteHelp)
    .action(async (origin: string, flags: DeleteFlags) => {
      const { deleteConfig } = await import('../config-delete.ts');
      const effect = flags.yes === true ? 'writes' : 'reads';
      setStatus(await deleteConfig(await clientOf(origin, flags, await connectionOptions(flags), effect), flags));
    });
}

const apiKeyHelp = `
Environment variables:
  CLOSER_API_KEY         an admin's API key`;

const getHelp = `${apiKeyHelp}
${exitStatusesOf(
  'the config was printed',
  'there is none, or the answer is not as the contract has it',
  'the key was refused, or the command cannot be used as it is',
  'the API was not reached, or it failed',
)}`;

const applyHelp = `
Where this turns OAuth on, or changes the userInfoEndpoint while it is on, the
endpoint is checked first, by an access token and without the headers of
--header, which are for the config API. What an interrupted run of check config
--write has still to put back is not written over.

A file is as follows; POST needs all of it and a clientSecret, and for PATCH
what is left out stays as it is:
  tokenEndpoint: https://acme.example/token
  userInfoEndpoint: https://acme.example/userinfo
  clientId: closer
  oauthConfigEnabled: false
  allowAnonymousSignUp: true

Examples:
  $ export CLOSER_API_KEY=... CLOSER_CLIENT_SECRET=...
  $ closer-conformance config apply -f config.yaml --dry-run
  $ export CLOSER_USERINFO_TOKEN=...
  $ closer-conformance config apply -f config.yaml
${apiKeyHelp}
  CLOSER_CLIENT_SECRET   the clientSecret, which the file need not hold then
  CLOSER_USERINFO_TOKEN  an access token to check the userInfoEndpoint with
${exitStatusesOf(
  'GET shows the config as the file says; with --dry-run it could be made so',
  'the userInfoEndpoint or an answer of the API violates the contract',
  'the key was refused, or the command or the file cannot be used as it is',
  'the endpoint could not be judged, or the API was not reached',
)}`;

const deleteHelp = `
What an interrupted run of check config --write has still to put back is not
deleted.
${apiKeyHelp}
${exitStatusesOf(
  'there is no config any more, or there was none',
  'the API did not delete it, or answered otherwise than the contract has it',
  'without --yes; the key was refused; the command cannot be used as it is',
  'the API was not reached, or it failed',
)}`;

function addConfigOptions(command: Command): Command {
  return addConnectionOptions(
    command
      .argument('[origin]', 'origin of the config API', defaultConfigOrigin)
      .option(
        '--api-key-file <file>',
        "file with an admin's API key (default: the environment variable CLOSER_API_KEY)",
      ),
  );
}

/** What an interrupted run has still to put back is not written over; who reads it is told. */
async function clientOf(
  origin: string,
  { apiKeyFile }: ConfigFlags,
  connection: Connection,
  effect: 'reads' | 'writes',
): Promise<ConfigClient> {
  const [{ createConfigClient }, { noteUnfinishedRun, refuseUnfinishedRun }] = await Promise.all([
    import('../../edge/config-client.ts'),
    import('../unfinished-run.ts'),
  ]);
  const apiKey = await readApiKey(apiKeyFile);
  await (effect === 'writes' ? refuseUnfinishedRun : noteUnfinishedRun)(origin, apiKey);
  return createConfigClient({ origin, apiKey, ...connection });
}
