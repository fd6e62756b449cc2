import type { CheckOptions } from '../edge/check-options.ts';
import { type FlowConfig, flowConfig } from '../edge/flow-config.ts';
import type { OAuthClient } from '../edge/token-request.ts';
import { UsageError } from '../model/errors.ts';
import { environment } from './environment.ts';
import type { FlowConfigFlags } from './flow-options.ts';
import { readTextFile } from './options.ts';

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
