import type { Probe } from '../../model/probe.ts';
import { userinfoProbes } from '../../probes/userinfo.ts';

/**
 * Whether a server says no more than that it has no time for the request: it refuses the good and the bad alike, so that its
 * refusal shows nothing.
 * @see RFC 9110 sections 15.5.9 and 15.6.4, RFC 6585 section 4
 */
export function isBusy(status: number): boolean {
  return status === 408 || status === 429 || status === 503;
}

/** What a busy answer to a probe means and what to do, as a reason. A limit is one reason, whatever request it met. */
export function busyAnswer(probe: Probe, status: number): string {
  if (status === 429) return `${limited}${isOfUserinfo(probe) ? `: a run sends up to ${userinfoRequests}` : ''}`;
  return `the server was too busy to answer the request ${probe.purpose} (status ${status}); ${status === 503 ? whenUnavailable : 'run again later'}`;
}

const limited =
  'the server limits how many requests it takes, and refused what came beyond that (status 429); run again later, or raise the limit of requests for this client';

const whenUnavailable =
  'it may be overloaded, starting or down for maintenance, or a gateway finds no server behind it: run again when it is up';

const userinfoRequests = Object.keys(userinfoProbes).length;

function isOfUserinfo({ name }: Probe): boolean {
  return Object.values(userinfoProbes).some((probe) => probe.name === name);
}
