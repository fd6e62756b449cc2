import type { Report } from '../model/report.ts';
import type { CheckOptions } from './check-options.ts';
import { checkUserinfo } from './check-userinfo.ts';

/** Whether OAuth may be turned on for an endpoint. */
export type UserinfoGate =
  | { readonly outcome: 'conforms' | 'violates' | 'inconclusive'; readonly report: Report }
  | { readonly outcome: 'no-token' };

/**
 * Checks an endpoint before people are sent to it: signing in fails for all of them where it is wrong, and none of them sees
 * why.
 *
 * @param url the userInfoEndpoint that people would be sent to
 * @param token an access token of that endpoint; without one nothing can be checked
 * @throws {UsageError} for a URL or token that cannot be used
 */
export async function userinfoGate(
  url: string,
  token: string | undefined,
  options: CheckOptions,
): Promise<UserinfoGate> {
  if (token === undefined) return { outcome: 'no-token' };
  const report = await checkUserinfo({ ...options, url, token });
  return { outcome: report.verdict, report };
}
