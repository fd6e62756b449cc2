import type { CheckOptions } from '../edge/check-options.ts';
import { type FlowConfig, flowConfig } from '../edge/flow-config.ts';
import { originsOf } from '../edge/header-origins.ts';
import type { OAuthClient } from '../edge/token-request.ts';
import { UsageError } from '../model/errors.ts';
import { givenApiKey } from './api-key.ts';
import { environment } from './environment.ts';
import type { FlowConfigFlags } from './flow-options.ts';
import { secretIn } from './secret-file.ts';
import { noteWithheldHeaders } from './withheld-headers.ts';

export interface FlowTarget extends FlowConfig {
  readonly client: OAuthClient;
  /** Those that the flags name. */
  readonly headerOrigins: readonly string[];
}

/** What the flags, the environment and, where something is missing, the config API say. */
export async function flowTarget(flags: FlowConfigFlags, options: CheckOptions): Promise<FlowTarget> {
  const clientSecret =
    (await secretIn(flags.clientSecretFile, '--client-secret-file')) ?? environment('CLOSER_CLIENT_SECRET');
  if (clientSecret === undefined) {
    throw new UsageError(
      'no-client-secret',
      "There is no client secret: set the environment variable CLOSER_CLIENT_SECRET to the config's clientSecret, or name a file with --client-secret-file. The config API does not show it.",
    );
  }
  const apiKey = await givenApiKey(flags.apiKeyFile);
  const headerOrigins = originsOf([flags.tokenEndpoint, flags.userinfoEndpoint, flags.origin]);
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
    {
      tokenEndpoint: '--token-endpoint',
      userInfoEndpoint: '--userinfo-endpoint',
      clientId: '--client-id',
      origin: '--origin',
    },
    {
      ...options,
      headerOrigins,
      onWithheld: (withheld) =>
        noteWithheldHeaders(withheld, { headers: 'the headers of --header', unnamedBy: 'the command line does' }),
    },
  );
  const client = { clientId: config.clientId, clientSecret, authentication: flags.clientAuth };
  return { ...config, client, headerOrigins };
}
