import type { Report } from '../model/report.ts';
import type { FlowSettings } from '../model/settings.ts';
import { checkFlow } from './check-flow.ts';
import type { CheckOptions } from './check-options.ts';
import { type FlowConfigOptions, flowConfig } from './flow-config.ts';
import { type GrantSecrets, grantOf } from './flow-grant.ts';

/** The secrets of a flow that is configured by a file, and the user name, which no file needs either. */
export interface FlowSecrets extends GrantSecrets {
  readonly clientSecret?: string | undefined;
  readonly username?: string | undefined;
}

/**
 * Gets ready to check the flow that the settings name; the config is read where it is needed, and nothing else is sent yet.
 *
 * @throws {UsageError} where something is neither given nor to be had
 */
export async function checkFlowSettings(
  settings: FlowSettings,
  secrets: FlowSecrets & { readonly clientSecret: string },
  { apiKey, secondToken }: { readonly apiKey: string | undefined; readonly secondToken: string | undefined },
  { onWithheld, ...options }: CheckOptions & Required<Pick<FlowConfigOptions, 'headerOrigins' | 'onWithheld'>>,
): Promise<() => Promise<Report>> {
  const { grant: type, redirectUri, scope, clientAuthentication } = settings;
  const grant = grantOf({ type, redirectUri, scope, username: secrets.username }, secrets);
  const { tokenEndpoint, userInfoEndpoint, clientId } = await flowConfig(
    { given: settings, apiKey, origin: settings.origin },
    {
      tokenEndpoint: 'subjects.flow.tokenEndpoint',
      userInfoEndpoint: 'subjects.flow.userInfoEndpoint',
      clientId: 'subjects.flow.clientId',
      origin: 'subjects.flow.origin',
    },
    { ...options, onWithheld },
  );
  return () =>
    checkFlow({
      ...options,
      tokenEndpoint,
      userInfoEndpoint,
      client: {
        clientId,
        clientSecret: secrets.clientSecret,
        ...(clientAuthentication === undefined ? {} : { authentication: clientAuthentication }),
      },
      grant,
      ...(secondToken === undefined ? {} : { secondToken }),
    });
}
