import { expect, it } from 'vitest';
import { toHar } from '../../src/edge/har/write.ts';
import type { Timings } from '../../src/model/exchange.ts';
import { answered } from '../support/exchange.ts';

function written(timings: Timings) {
  const results = [{ ...answered('read'), timings }];
  const target = 'https://api.customer.example';
  return toHar({ subject: 'config', target, startedAt: new Date(0), durationMs: 1, results }).log.entries[0];
}

it('counts TLS into the connection, as HAR does, and once', () => {
  const timings = { dns: 2, connect: 10, tls: 20.5, send: 1, wait: 9, receive: 1, total: 50 };
  const entry = written(timings);
  expect(entry?.timings).toEqual({ blocked: 6.5, dns: 2, connect: 30.5, ssl: 20.5, send: 1, wait: 9, receive: 1 });
  expect(entry?.time).toBe(50);
});

it('has -1 for what did not take place on a connection that was kept', () => {
  expect(written({ send: 0.5, wait: 3, receive: 0.5, total: 4 })?.timings).toEqual({
    blocked: 0,
    dns: -1,
    connect: -1,
    ssl: -1,
    send: 0.5,
    wait: 3,
    receive: 0.5,
  });
});
