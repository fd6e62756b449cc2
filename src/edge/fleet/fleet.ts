import { setTimeout as wait } from 'node:timers/promises';
import type * as Bullmq from 'bullmq';
import type { ConnectionOptions, Job, Queue, RedisClient } from 'bullmq';
import { UsageError } from '../../model/errors.ts';
import { answerWithin } from './answer-within.ts';
import { loadBullmq } from './bullmq-library.ts';
import { connectMs, defaultRedisPatience, Reconnection, type RedisPatience } from './reconnection.ts';
import type { RedisAddress } from './redis-address.ts';
import { isRedisError, redisUnavailable } from './redis-error.ts';
import { TargetIndex } from './target-index.ts';

/** A job as Redis has it: what it holds was written by some process and is looked at before it is used. */
export type FleetJob = Job<unknown, unknown, string>;

/** Targets that machines share by a queue on Redis. */
export interface Fleet {
  readonly name: string;
  readonly queue: Queue<FleetJob>;
  /** The targets in the order in which they were enqueued. */
  readonly index: TargetIndex;
  readonly library: typeof Bullmq;
  readonly connection: ConnectionOptions;
  /** Takes note of an error of a connection. */
  readonly onConnectionError: (error: unknown) => void;
  /** Says in a sentence what an error of Redis means. */
  readonly describe: (error: unknown) => string;
}

export interface FleetOptions {
  readonly address: RedisAddress;
  readonly name: string;
  readonly patience?: RedisPatience;
}

/** How long the end of a connection is waited for. */
const disconnectMs = 200;

/** What all keys in Redis begin with. */
export const keyPrefix = 'closer-conformance';

/**
 * Runs an action on a fleet, whose connections are closed after it.
 *
 * @throws {UsageError} where BullMQ is not installed
 * @throws {RedisUnavailable} where Redis cannot be reached within some seconds, refuses, or is lost for longer than the patience has it
 */
export async function withFleet<T>(
  { address, name, patience = defaultRedisPatience }: FleetOptions,
  action: (fleet: Fleet) => Promise<T>,
): Promise<T> {
  const library = loadBullmq();
  const reconnection = new Reconnection(address, patience);
  const onConnectionError = (error: unknown): void => reconnection.note(error);
  const describe = (error: unknown): string => redisUnavailable(error, address).message;
  const connection: ConnectionOptions = {
    ...address,
    connectTimeout: connectMs,
    disconnectTimeout: disconnectMs,
    maxRetriesPerRequest: null,
    retryStrategy: reconnection.retryStrategy,
  };
  const queue: Queue<FleetJob> = new library.Queue(name, { connection, prefix: keyPrefix, skipMetasUpdate: true });
  queue.on('error', onConnectionError);
  const done = new AbortController();
  let client: RedisClient | undefined;
  try {
    client = await answerWithin(patience.startMs + connectMs, queue.client).catch((error: unknown) => {
      throw reconnection.unavailable(error);
    });
    reconnection.ready();
    client.on('ready', () => reconnection.back());
    const index = new TargetIndex(client, { list: queue.toKey('targets'), fleets: `${keyPrefix}:fleets`, name });
    watch(index, patience.lostMs, done.signal).catch((error: unknown) => {
      if (!done.signal.aborted) reconnection.silent(error);
    });
    const { lost } = reconnection;
    return await Promise.race([
      action({ name, queue, index, library, connection, onConnectionError, describe }),
      rejection(lost),
    ]);
  } catch (error) {
    throw isRedisError(error) ? redisUnavailable(error, address) : error;
  } finally {
    done.abort();
    // Closing a queue takes leave of a server that may be gone, for ever; a connection is ended at once.
    if (client === undefined) await queue.close();
    else client.disconnect();
  }
}

/** A server that is frozen, or is behind a network that drops all, keeps its connections and answers nothing. */
async function watch(index: TargetIndex, silentMs: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    await wait(silentMs / 2, undefined, { signal });
    await answerWithin(silentMs, index.size());
  }
}

/** Rejects with the reason of a signal. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(signal.reason);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

/**
 * Sees to it that there is such a fleet.
 *
 * @throws {UsageError} where it has no targets, with the names of the fleets that there are
 */
export async function assertFleet({ name, index }: Fleet): Promise<void> {
  if ((await index.size()) > 0) return;
  const others = (await index.fleets()).filter((other) => other !== name).sort();
  const known = others.length === 0 ? 'there is none' : `there are ${others.slice(0, 20).join(', ')}`;
  throw new UsageError('unknown-fleet', `Redis has no fleet ${name}: ${known}. fleet enqueue makes one.`);
}
