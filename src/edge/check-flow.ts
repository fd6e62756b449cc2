import { flowChecks, userinfoChecks } from '../checks/index.ts';
import type { Probe } from '../model/probe.ts';
import type { Report } from '../model/report.ts';
import { type FlowForm, flowProbes } from '../probes/flow.ts';
import type { Credentials } from './credentials.ts';
import { type CheckFlowOptions, refuseUnusable } from './flow-options.ts';
import { runFlow } from './flow-run.ts';
import { issuedCredentials, namedIssued } from './issued-credentials.ts';
import { openSession } from './session.ts';
import { targetUrl } from './target.ts';
import { tokenRequestCredentials, tokenRequestForm } from './token-request.ts';

export type { CheckFlowOptions, WaitExpiry } from './flow-options.ts';
export type { ClientAuthentication, Grant, OAuthClient } from './token-request.ts';

/**
 * Takes the way from a config to a signed-in person: exchanges a grant for an access token, asks /userinfo with it, and judges
 * both endpoints by every requirement. Also sends what must be refused: a wrong client secret, an unknown grant type, GET and,
 * last, the same code a second time.
 *
 * @returns the report, also of endpoints that could not be reached; no code, token or secret is in it
 * @throws {UsageError} for a URL, credential or header that cannot be used
 * @see RFC 6749 sections 3.2 and 4 to 5.2
 */
export async function checkFlow(options: CheckFlowOptions): Promise<Report> {
  refuseUnusable(options);
  const { client, grant } = options;
  const tokenEndpoint = targetUrl(options.tokenEndpoint);
  const userInfoEndpoint = targetUrl(options.userInfoEndpoint);
  const credentials = tokenRequestCredentials(client, grant);
  const issued = new Map<string, string>();
  const learn = (probe: Probe, content: Uint8Array): Credentials => {
    const before = probe.name === flowProbes.token.name ? '' : `${probe.name}-`;
    const learned = namedIssued(issuedCredentials(content), before);
    for (const [name, secret] of learned) issued.set(name, secret);
    return learned;
  };
  const session = await openSession({
    subject: 'flow',
    target: tokenEndpoint.href,
    credentials,
    ...(grant.type === 'password' ? { values: new Map([['username', grant.username]]) } : {}),
    learn,
    options,
  });
  try {
    const form: FlowForm = { ...tokenRequestForm(client, grant), endpointHasQuery: tokenEndpoint.search !== '' };
    const results = await runFlow({
      session,
      form,
      userInfoEndpoint: userInfoEndpoint.href,
      credentials: () => new Map([...credentials, ...issued]),
      options,
    });
    return session.report([...flowChecks, ...userinfoChecks], results);
  } finally {
    session.close();
  }
}
