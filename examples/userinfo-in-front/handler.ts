import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Claims, userInfoOf } from './claims.ts';

/** How long the provider may take; Closer waits for the whole answer. */
const providerTimeoutMs = 5000;

/**
 * Answers GET /userinfo as Closer expects, from what the provider's own userinfo endpoint says. The provider judges the token:
 * this endpoint keeps nothing and decides nothing.
 *
 * @param providerUserinfo URL of the provider's endpoint, `userinfo_endpoint` of its metadata
 */
export function userinfoInFront(providerUserinfo: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') return send(response, 405, { Allow: 'GET' });
    const authorization = request.headers.authorization ?? '';
    if (!/^Bearer +\S+$/i.test(authorization))
      return send(response, 401, { 'WWW-Authenticate': 'Bearer realm="userinfo"' });
    const claims = await claimsFor(providerUserinfo, authorization);
    if (claims === 'refused')
      return send(response, 401, { 'WWW-Authenticate': 'Bearer realm="userinfo", error="invalid_token"' });
    const userInfo = claims === 'failed' ? undefined : userInfoOf(claims);
    if (userInfo === undefined) return send(response, 502);
    send(response, 200, { 'Content-Type': 'application/json' }, JSON.stringify(userInfo));
  };
}

async function claimsFor(url: string, authorization: string): Promise<Claims | 'refused' | 'failed'> {
  try {
    const answer = await fetch(url, {
      headers: { Authorization: authorization, Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(providerTimeoutMs),
    });
    // Providers refuse a token with 401, one without the scope openid with 403, and one of a wrong form with 400.
    if ([400, 401, 403].includes(answer.status)) return 'refused';
    const claims: unknown = answer.status === 200 ? await answer.json() : undefined;
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? { ...claims } : 'failed';
  } catch {
    return 'failed';
  }
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): void {
  // The answer is personal data: nobody on the way may keep it.
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}
