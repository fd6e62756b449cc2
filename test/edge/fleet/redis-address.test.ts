import { describe, expect, test } from 'vitest';
import { parseRedisUrl, redisLabel } from '../../../src/edge/fleet/redis-address.ts';

describe('an address of Redis', () => {
  test.each([
    ['redis://redis.example', { host: 'redis.example', port: 6379, db: 0 }],
    ['redis://redis.example:7000/3', { host: 'redis.example', port: 7000, db: 3 }],
    ['redis://redis.example/', { host: 'redis.example', port: 6379, db: 0 }],
    ['redis://:a%2Fb%25@127.0.0.1', { host: '127.0.0.1', port: 6379, db: 0, password: 'a/b%' }],
    ['redis://worker:secret@[::1]:7000', { host: '::1', port: 7000, db: 0, username: 'worker', password: 'secret' }],
    ['rediss://redis.example', { host: 'redis.example', port: 6379, db: 0, tls: { servername: 'redis.example' } }],
    ['rediss://127.0.0.1', { host: '127.0.0.1', port: 6379, db: 0, tls: {} }],
  ])('%s', (url, address) => {
    expect(parseRedisUrl(url)).toEqual(address);
  });

  test('is shown without who asks', () => {
    expect(redisLabel(parseRedisUrl('redis://worker:secret@[::1]:7000/2'))).toBe('[::1]:7000');
    expect(redisLabel(parseRedisUrl('rediss://worker:secret@redis.example'))).toBe('redis.example:6379');
  });
});
