import type { RedisAddress } from './redis-address.ts';
import { isRefusal, type RedisUnavailable, redisUnavailable } from './redis-error.ts';

/** How long a connection is tried for before it is given up; milliseconds. */
export interface RedisPatience {
  /** The first connection. */
  readonly startMs: number;
  /** One that was there and was lost. */
  readonly lostMs: number;
}

export const defaultRedisPatience: RedisPatience = { startMs: 3000, lostMs: 30_000 };

/** One try to connect. */
export const connectMs = 5000;
const longestPauseMs = { start: 250, lost: 2000 } as const;

/** Decides for the connections of a process whether each is tried again, and keeps the error that they are given up for. */
export class Reconnection {
  /** Aborted when a connection that was there is given up; the reason is a RedisUnavailable. */
  readonly lost: AbortSignal;
  readonly #controller = new AbortController();
  readonly #address: RedisAddress;
  readonly #patience: RedisPatience;
  #lastError: unknown;
  #wasReady = false;
  #since = 0;

  constructor(address: RedisAddress, patience: RedisPatience) {
    this.#address = address;
    this.#patience = patience;
    this.lost = this.#controller.signal;
  }

  /** To be called with each error of a connection. */
  note(error: unknown): void {
    this.#lastError = error;
  }

  /**
   * To be called when the first connection is there.
   *
   * @throws {RedisUnavailable} where Redis has refused a part of it: ioredis goes on with another database than the one asked for
   */
  ready(): void {
    if (isRefusal(this.#lastError)) throw this.unavailable();
    this.#wasReady = true;
    this.#lastError = undefined;
  }

  /** To be called when a connection is there again. */
  back(): void {
    this.#lastError = undefined;
  }

  /** To be called when Redis has not answered for as long as a lost connection is waited for. */
  silent(error: unknown): void {
    this.#giveUp(this.#lastError ?? error);
  }

  /**
   * As ioredis asks for it: how long to wait before a try; null gives the connection up.
   *
   * @param attempt counts from 1, and from there again after each connection
   */
  readonly retryStrategy = (attempt: number): number | null => {
    const now = performance.now();
    if (attempt === 1) this.#since = now;
    const { startMs, lostMs } = this.#patience;
    const [limitMs, pauseMs] = this.#wasReady ? [lostMs, longestPauseMs.lost] : [startMs, longestPauseMs.start];
    if (!isRefusal(this.#lastError) && now - this.#since < limitMs) return Math.min(100 * 2 ** attempt, pauseMs);
    this.#giveUp(this.#lastError);
    return null;
  };

  /** Without a connection that was there it is the first that fails, and who waits for it is told. */
  #giveUp(error: unknown): void {
    if (this.#wasReady) this.#controller.abort(this.unavailable(error));
  }

  /** Why a connection is given up. */
  unavailable(error: unknown = this.#lastError): RedisUnavailable {
    const { lostMs } = this.#patience;
    const lost = `The connection to Redis was lost and did not come back within ${Math.round(lostMs / 1000)} s. `;
    return redisUnavailable(error ?? new Error('Connection is closed.'), this.#address, this.#wasReady ? lost : '');
  }
}
