import { describe, expect, test } from 'vitest';
import { parseRedisUrl } from '../../../src/edge/fleet/redis-address.ts';
import { isRedisError, isRefusal, redisUnavailable } from '../../../src/edge/fleet/redis-error.ts';

const address = parseRedisUrl('redis://worker-of-mine:password-of-mine-0123@redis.example');
const where = 'redis.example:6379';

const reply = (message: string): Error => Object.assign(new Error(message), { name: 'ReplyError' });
const system = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code, syscall: 'connect' });

describe('an error of Redis', () => {
  test.each([
    [reply('WRONGPASS invalid username-password pair'), `Redis at ${where} refuses the user name or the password.`],
    [system('ECONNREFUSED'), `Nothing answers for Redis at ${where}: the connection is refused.`],
    [system('ENOTFOUND'), `Redis at ${where}: there is no such host.`],
    [system('ETIMEDOUT'), `Redis at ${where} did not answer in time.`],
    [new Error('Connection is closed.'), `Redis at ${where} has closed the connection.`],
    [
      reply(`OOM command not allowed when used memory > 'maxmemory'. script: ${'0'.repeat(40)}, on @user_script:507.`),
      `Redis at ${where} cannot be used: OOM command not allowed when used memory > 'maxmemory'.`,
    ],
    [
      reply('NOPERM User worker-of-mine with password-of-mine-0123 has no permissions'),
      `Redis at ${where} cannot be used: NOPERM User {{redisUser}} with {{redisPassword}} has no permissions.`,
    ],
  ])('%s is said in a sentence, without who asks', (error, sentence) => {
    expect(redisUnavailable(error, address).message).toBe(sentence);
    expect(isRedisError(error)).toBe(true);
  });

  test('is no fault of ours, and the other way round', () => {
    expect(isRedisError(new TypeError('undefined is not a function'))).toBe(false);
  });

  test('is asked again about, unless Redis has answered that it refuses', () => {
    const refusals = ['WRONGPASS x', 'NOAUTH x', 'ERR DB index is out of range', 'Redis version needs to be greater'];
    expect(refusals.filter((text) => !isRefusal(reply(text)))).toEqual([]);
    expect([system('ECONNREFUSED'), reply('LOADING Redis is loading'), undefined].some(isRefusal)).toBe(false);
  });
});
