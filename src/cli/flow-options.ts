import { type Command, Option } from 'commander';
import type { CheckOptions } from '../edge/check-options.ts';
import { type FlowConfig, flowConfig } from '../edge/flow-config.ts';
import type { OAuthClient } from '../edge/token-request.ts';
import { UsageError } from '../model/errors.ts';
import { type ClientAuthentication, clientAuthentications } from '../probes/token-request.ts';
import { environment } from './environment.ts';
import { readTextFile } from './options.ts';

/** What `check flow` and `login` take of the config and its client. */
export interface FlowConfigFlags {
  readonly tokenEndpoint?: string;
  readonly userinfoEndpoint?: string;
  readonly clientId?: string;
  readonly clientSecretFile?: string;
  readonly clientAuth: ClientAuthentication;
  readonly apiKeyFile?: string;
  readonly origin?: string;
}

/** Adds the options that say what the config is. */
export function addFlowConfigOptions(command: Command): Command {
  return command
    .option('--token-endpoint <url>', "the config's tokenEndpoint")
    .option('--userinfo-endpoint <url>', "the config's userInfoEndpoint")
    .option('--client-id <id>', "the config's clientId")
    .option(
      '--client-secret-file <file>',
      "file with the config's clientSecret (default: the environment variable CLOSER_CLIENT_SECRET)",
    )
    .addOption(
      new Option('--client-auth <how>', 'where the client secret goes: the Authorization header or the body')
        .choices(clientAuthentications)
        .default(clientAuthentications[0]),
    )
    .option(
      '--api-key-file <file>',
      "file with an admin's API key, to read from the config what is not given (default: the environment variable CLOSER_API_KEY)",
    )
    .option('--origin <origin>', "origin of the config API (default: Closer's)");
}

export interface FlowTarget extends FlowConfig {
  readonly client: OAuthClient;
}

/** What the flags, the environment and, where something is missing, the config API say. */
export async function flowTarget(flags: FlowConfigFlags, options: CheckOptions): Promise<FlowTarget> {
  const clientSecret =
    (await secretOf(flags.clientSecretFile, '--client-secret-file')) ?? environment('CLOSER_CLIENT_SECRET');
  if (clientSecret === undefined) {
    throw new UsageError(
      'no-client-secret',
      "There is no client secret: set the environment variable CLOSER_CLIENT_SECRET to the config's clientSecret, or name a file with --client-secret-file. The config API does not show it.",
    );
  }
  const apiKey = (await secretOf(flags.apiKeyFile, '--api-key-file')) ?? environment('CLOSER_API_KEY');
  const config = await flowConfig(
    {
      given: {
        tokenEndpoint: flags.tokenEndpoint,
        userInfoEndpoint: flags.userinfoEndpoint,
        clientId: flags.clientId,
      },
      apiKey,
      origin: flags.origin,
    },
    { tokenEndpoint: '--token-endpoint', userInfoEndpoint: '--userinfo-endpoint', clientId: '--client-id' },
    options,
  );
  return { ...config, client: { clientId: config.clientId, clientSecret, authentication: flags.clientAuth } };
}

/** The secret in a file, without white space around it; undefined where no file is named. */
export async function secretOf(file: string | undefined, option: string): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const content = (await readTextFile(file, option)).trim();
  if (content === '') throw new UsageError('empty-credential', `${option}: ${file} is empty.`);
  return content;
}
