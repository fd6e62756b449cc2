import type { Report } from '../model/report.ts';
import { checkUserinfo } from './check-userinfo.ts';
import type { TlsOptions } from './http.ts';

export interface UserinfoGateOptions {
  /** The userInfoEndpoint that people would be sent to. */
  readonly url: string;
  /** An access token of that endpoint; without one nothing can be checked. */
  readonly token: string | undefined;
  readonly timeoutMs?: number;
  readonly tls?: TlsOptions;
}

/** Whether OAuth may be turned on for an endpoint. */
export type UserinfoGate =
  | { readonly outcome: 'conforms' | 'violates' | 'inconclusive'; readonly report: Report }
  | { readonly outcome: 'no-token' };

/**
 * Checks an endpoint before people are sent to it: signing in fails for all of them where it is wrong, and none of them sees
 * why.
 *
 * @throws {UsageError} for a URL or token that cannot be used
 */
export async function userinfoGate({ url, token, timeoutMs, tls }: UserinfoGateOptions): Promise<UserinfoGate> {
  if (token === undefined) return { outcome: 'no-token' };
  const report = await checkUserinfo({
    url,
    token,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(tls === undefined ? {} : { tls }),
  });
  return { outcome: report.verdict, report };
}
