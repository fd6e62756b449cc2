import type { Probe } from '../../model/probe.ts';

/**
 * Whether a server says no more than that it has no time for the request: it refuses the good and the bad alike, so that its
 * refusal shows nothing.
 * @see RFC 9110 sections 15.5.9 and 15.6.4, RFC 6585 section 4
 */
export function isBusy(status: number): boolean {
  return status === 408 || status === 429 || status === 503;
}

/** What a busy answer to a probe means, as a reason. */
export function busyAnswer({ purpose }: Probe, status: number): string {
  return `the server was too busy to answer the request ${purpose} (status ${status})`;
}
