import { type Command, Option } from 'commander';
import { type ClientAuthentication, clientAuthentications } from '../probes/token-request.ts';

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
