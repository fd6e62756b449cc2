import type { RetryAfter } from '../model/exchange.ts';
import { count } from '../wire/describe.ts';

/** How long an exchange waited before its last attempt, because the server asked for it. */
export function waitPhrase({ times, waitedMs }: RetryAfter): string {
  const waited = `waited ${Number((waitedMs / 1000).toFixed(1))} s as Retry-After asked`;
  return times === 1 ? waited : `${waited}, in ${count(times, 'wait')}`;
}
