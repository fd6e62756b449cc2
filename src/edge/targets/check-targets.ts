import type { Target, TargetResult } from '../../model/target.ts';
import { extraHeaders } from '../extra-headers.ts';
import { assertCheckOptions } from '../given-options.ts';
import { checkTarget, type TargetOptions } from './check-target.ts';
import { FairQueue } from './fair-queue.ts';
import { createHosts, requestsPerHost } from './hosts.ts';

export interface CheckTargetsOptions extends TargetOptions {
  /** How many targets are checked at once; by default 16. */
  readonly targetsAtOnce?: number;
  /** Begins no further target once it is aborted; those that are on their way are finished. */
  readonly signal?: AbortSignal;
}

export const defaultTargetsAtOnce = 16;

/** How far a run looks ahead for targets of other hosts while a host is busy. */
const targetsAhead = 1000;

/**
 * Checks many /userinfo endpoints: so many at once, and over all of them at most two requests at once to one host. While a host is busy
 * targets of other hosts go first. Sends GET requests alone.
 *
 * @returns the result of each target as it ends; no further targets are begun than are asked for
 * @throws {UsageError} for a header, a certificate or a key that cannot be used, before anything is sent
 */
export async function* checkTargets(
  targets: AsyncIterable<Target> | Iterable<Target>,
  { targetsAtOnce = defaultTargetsAtOnce, signal, ...options }: CheckTargetsOptions,
): AsyncGenerator<TargetResult, void, undefined> {
  assertCheckOptions(options);
  extraHeaders(options.headers ?? []);
  if (options.tls !== undefined) (await import('../tls-identity.ts')).assertIdentity(options.tls);
  const hosts = createHosts(options.tls);
  const shared = { ...options, hosts };
  // No more targets of one host than it may be sent requests: each has one on its way at least.
  const queue = new FairQueue(targets, { hostOf, perHost: requestsPerHost, ahead: targetsAhead });
  const running = new Set<Promise<void>>();
  const ended: TargetResult[] = [];
  let wake = (): void => {};
  // Whether nothing can be begun until a target ends: all hosts of those that wait are busy, or none waits.
  let stalled = false;
  let releases = 0;
  let failure: { readonly error: unknown } | undefined;
  const hasRoom = (): boolean =>
    running.size + ended.length < targetsAtOnce && !stalled && failure === undefined && signal?.aborted !== true;
  const begin = (target: Target): void => {
    const run = checkTarget(target, shared).then((result) => {
      running.delete(run);
      queue.release(target);
      releases += 1;
      stalled = false;
      ended.push(result);
      wake();
    });
    running.add(run);
  };
  const fill = async (): Promise<void> => {
    while (hasRoom()) {
      const before = releases;
      const target = await queue.take();
      // What ended in between may have made room.
      if (target === undefined) stalled = releases === before;
      else if (signal?.aborted === true) return;
      else begin(target);
    }
  };
  // Results are not held up by a source that takes its time.
  let filling: Promise<void> | undefined;
  try {
    for (;;) {
      if (filling === undefined && hasRoom()) {
        filling = fill().then(undefined, (error: unknown) => {
          failure = { error };
        });
        void filling.then(() => {
          filling = undefined;
          wake();
        });
      }
      const result = ended.shift();
      if (result !== undefined) yield result;
      else if (running.size === 0 && filling === undefined) break;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (failure !== undefined) throw failure.error;
  } finally {
    await queue.close();
    await filling;
    await Promise.all(running);
    hosts.close();
  }
}

/** Scheme, host and port; a target that cannot be used has a host of its own and does not wait. */
function hostOf({ id, url }: Target): string {
  return URL.canParse(url) ? new URL(url).origin : id;
}
