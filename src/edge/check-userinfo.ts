import { userinfoChecks } from '../checks/userinfo.ts';
import type { Report } from '../model/report.ts';
import { userinfoProbes } from '../probes/userinfo.ts';
import type { CheckOptions } from './check-options.ts';
import { userinfoCredentials } from './credentials.ts';
import { openSession } from './session.ts';
import { targetUrl } from './target.ts';
import type { Host } from './targets/hosts.ts';

export interface CheckUserinfoOptions extends CheckOptions {
  /** URL of the endpoint, as the config's userInfoEndpoint has it. */
  readonly url: string;
  /** An access token that the endpoint should accept. */
  readonly token: string;
  /** A second person's access token; without it one check is not applicable. */
  readonly secondToken?: string;
}

/**
 * Probes a live /userinfo endpoint and judges it by every requirement. Sends GET requests alone.
 *
 * @returns the report, also of an endpoint that could not be reached
 * @throws {UsageError} for a URL, token or header that cannot be used
 * @see contracts/requirements.yaml for what is judged
 */
export function checkUserinfo(options: CheckUserinfoOptions): Promise<Report> {
  return checkUserinfoOf(undefined, options);
}

/** The same, over the connections of a host that runs share. */
export async function checkUserinfoOf(host: Host | undefined, options: CheckUserinfoOptions): Promise<Report> {
  const session = await openSession({
    subject: 'userinfo',
    target: targetUrl(options.url).href,
    credentials: userinfoCredentials(options.token, options.secondToken),
    options,
    ...(host === undefined ? {} : { host }),
  });
  try {
    const results = await session.run(Object.values(userinfoProbes));
    return session.report(userinfoChecks, results);
  } finally {
    session.close();
  }
}
