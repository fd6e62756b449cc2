import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Reconnection } from '../../../src/edge/fleet/reconnection.ts';
import { parseRedisUrl } from '../../../src/edge/fleet/redis-address.ts';

const address = parseRedisUrl('redis://redis.example');
const patience = { startMs: 3000, lostMs: 30_000 };
const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' });
const reply = (message: string): Error => Object.assign(new Error(message), { name: 'ReplyError' });

let now: number;
beforeEach(() => {
  now = 1_000_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The pauses before tries that each come so many milliseconds after the one before. */
function pauses(reconnection: Reconnection, tries: number, apartMs: number): readonly (number | null)[] {
  return Array.from({ length: tries }, (_, index) => {
    if (index > 0) now += apartMs;
    return reconnection.retryStrategy(index + 1);
  });
}

describe('the first connection', () => {
  test('is tried for at short intervals, and given up when its time is over', () => {
    const reconnection = new Reconnection(address, patience);
    reconnection.note(refused);
    expect(pauses(reconnection, 4, 1000)).toEqual([200, 250, 250, null]);
    // Who waits for it is told by its error.
    expect(reconnection.lost.aborted).toBe(false);
    expect(reconnection.unavailable().message).toBe(
      'Nothing answers for Redis at redis.example:6379: the connection is refused.',
    );
  });

  test.each(['NOAUTH Authentication required.', 'WRONGPASS invalid username-password pair'])(
    'is given up at once where Redis refuses: %s',
    (message) => {
      const reconnection = new Reconnection(address, patience);
      reconnection.note(reply(message));
      expect(reconnection.retryStrategy(1)).toBeNull();
    },
  );

  test('is none where Redis refused a part of it', () => {
    const reconnection = new Reconnection(address, patience);
    reconnection.note(reply('ERR DB index is out of range'));
    expect(() => reconnection.ready()).toThrow(/DB index is out of range/);
  });
});

describe('a connection that was lost', () => {
  function ready(): Reconnection {
    const reconnection = new Reconnection(address, patience);
    reconnection.ready();
    return reconnection;
  }

  test('is tried for at longer and longer intervals, and given up for good with the last error', () => {
    const reconnection = ready();
    reconnection.note(refused);
    expect(pauses(reconnection, 7, 5000)).toEqual([200, 400, 800, 1600, 2000, 2000, null]);
    expect(reconnection.lost.reason).toMatchObject({
      code: 'redis-unavailable',
      message:
        'The connection to Redis was lost and did not come back within 30 s. Nothing answers for Redis at redis.example:6379: the connection is refused.',
    });
  });

  test('has all its time again when it was there in between', () => {
    const reconnection = ready();
    expect(pauses(reconnection, 5, 7000).at(-1)).toBe(2000);
    reconnection.back();
    expect(pauses(reconnection, 5, 7000).at(-1)).toBe(2000);
    expect(reconnection.lost.aborted).toBe(false);
  });

  test('is given up where Redis is there and answers nothing', () => {
    const reconnection = ready();
    reconnection.silent(Object.assign(new Error('Redis did not answer in time'), { code: 'ETIMEDOUT' }));
    expect(reconnection.lost.reason).toMatchObject({
      message: expect.stringMatching(/lost.*Redis at redis\.example:6379 did not answer in time\.$/),
    });
  });
});
