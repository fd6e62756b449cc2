import { setTimeout as sleepMs } from 'node:timers/promises';
import type { ConfigAccess } from './config-access.ts';
import { type PutBackOptions, type PutBackResult, putBack } from './put-back.ts';

/** How long to try to put a config back. */
export interface Patience {
  /** Before each further try, where the server could not be reached, failed or was busy; milliseconds. */
  readonly retryMs: readonly number[];
  /** Before looking again, where a write was not answered and may be carried out late; milliseconds. */
  readonly settleMs: number;
  /** Injected in tests; by default the clock's. Milliseconds. */
  readonly sleep?: (ms: number) => Promise<void>;
}

export const defaultPatience: Patience = { retryMs: [1000, 3000], settleMs: 2000 };

/** Puts a config back, in several tries where need be. */
export async function putBackPatiently(
  access: ConfigAccess,
  options: PutBackOptions,
  { retryMs, sleep = sleepMs }: Patience,
): Promise<PutBackResult> {
  let result = await putBack(access, options);
  for (const pauseMs of retryMs) {
    if (result.outcome !== 'unreachable' && !(result.outcome === 'failed' && result.passing)) break;
    await sleep(pauseMs);
    result = await putBack(access, options);
  }
  return result;
}

/** The same, and once more after a while: a request of ours may still be on its way. */
export async function putBackAndSettle(
  access: ConfigAccess,
  options: PutBackOptions,
  patience: Patience,
): Promise<PutBackResult> {
  const result = await putBackPatiently(access, options, patience);
  if (result.outcome !== 'put-back') return result;
  const { settleMs, sleep = sleepMs } = patience;
  await sleep(settleMs);
  return putBackPatiently(access, options, patience);
}
