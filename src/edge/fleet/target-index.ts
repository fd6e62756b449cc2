import type { RedisClient } from 'bullmq';

export interface IndexKeys {
  /** Key of the sorted set of the jobs' ids. */
  readonly list: string;
  /** Key of the set of the fleets' names. */
  readonly fleets: string;
  /** Name of the fleet. */
  readonly name: string;
}

/**
 * The ids of a fleet's jobs in the order in which they were enqueued. A queue tells its jobs by their state, and a job that changes its
 * state while it is read could be met twice or not at all; this list only grows.
 */
export class TargetIndex {
  readonly #client: RedisClient;
  readonly #keys: IndexKeys;

  constructor(client: RedisClient, keys: IndexKeys) {
    this.#client = client;
    this.#keys = keys;
    for (const [name, lua] of Object.entries(scripts)) client.defineCommand(name, { numberOfKeys: 2, lua });
  }

  /**
   * Adds those ids that are not in it.
   *
   * @returns how many were not
   */
  async add(jobIds: readonly string[]): Promise<number> {
    const { list, fleets, name } = this.#keys;
    return Number(await this.#client.runCommand('closerIndexTargets', [list, fleets, name, ...jobIds]));
  }

  size(): Promise<number> {
    return this.#client.zcard(this.#keys.list);
  }

  /** The ids, so many at a time. */
  async *pages(length: number): AsyncGenerator<readonly string[], void, undefined> {
    for (let start = 0; ; start += length) {
      const ids = await this.#client.zrange(this.#keys.list, start, start + length - 1);
      if (ids.length === 0) return;
      yield ids;
    }
  }

  /** Names of the fleets that there are. */
  fleets(): Promise<readonly string[]> {
    return this.#client.smembers(this.#keys.fleets);
  }

  async remove(): Promise<void> {
    const { list, fleets, name } = this.#keys;
    await this.#client.runCommand('closerForgetFleet', [list, fleets, name]);
  }
}

/** Each runs as one step, whatever other processes do. An id's score is how many there were before it. */
const scripts = {
  closerIndexTargets: `
    redis.call('SADD', KEYS[2], ARGV[1])
    local added = 0
    for i = 2, #ARGV do
      added = added + redis.call('ZADD', KEYS[1], 'NX', redis.call('ZCARD', KEYS[1]), ARGV[i])
    end
    return added`,
  closerForgetFleet: `
    redis.call('SREM', KEYS[2], ARGV[1])
    return redis.call('DEL', KEYS[1])`,
} as const;
