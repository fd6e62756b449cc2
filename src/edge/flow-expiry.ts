import { setTimeout as wait } from 'node:timers/promises';
import type { Send } from '../engine/run.ts';
import type { ProbeResult } from '../model/exchange.ts';
import type { Probe } from '../model/probe.ts';
import { isSuccessStatus } from '../wire/status.ts';
import type { WaitExpiry } from './flow-options.ts';

/** Time that passes on the network and that clocks are rounded by. */
const marginSeconds = 5;
/** What a server may allow for clocks that differ: no more than a few minutes. @see RFC 7519 section 4.1.4 */
const leewaySeconds = 180;

/**
 * Asks with the token once it has expired. One that is still accepted is asked with again when the time has passed that a server may
 * allow for clocks that differ; that answer counts.
 *
 * @param expiresIn the member of the token answer, in seconds
 * @returns the exchange; or why there is none
 */
export async function expiredTokenResult(
  probe: Probe,
  send: Send,
  expiresIn: unknown,
  options: WaitExpiry | undefined,
): Promise<ProbeResult> {
  const unsent = (notSent: string): ProbeResult => ({ name: probe.name, notSent, expected: true });
  if (options === undefined) return unsent('the run did not wait for the token to expire (--wait-expiry)');
  const { longestSeconds, sleep = sleepMs } = options;
  if (typeof expiresIn !== 'number' || expiresIn < 0) {
    return unsent('the token endpoint does not say in expires_in how long the token lives');
  }
  if (expiresIn > longestSeconds) {
    return unsent(`the token lives ${expiresIn} seconds, longer than the run was to wait (${longestSeconds} seconds)`);
  }
  await sleep((expiresIn + marginSeconds) * 1000);
  const exchange = await send(probe);
  const { response } = exchange;
  if (response === undefined || !isSuccessStatus(response.status)) return exchange;
  await sleep((leewaySeconds - marginSeconds) * 1000);
  return send(probe);
}

async function sleepMs(ms: number): Promise<void> {
  await wait(ms);
}
