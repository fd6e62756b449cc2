import { describe, expect, test } from 'vitest';
import { expiredTokenResult } from '../../src/edge/flow-expiry.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import { flowProbes } from '../../src/probes/flow.ts';

const probe = flowProbes.expiredToken;

/** A /userinfo that answers with these statuses, and a clock that takes no time. */
function world(...statuses: readonly number[]) {
  const waitedMs: number[] = [];
  const left = [...statuses];
  const send = async (): Promise<Exchange> => ({
    name: probe.name,
    request: { method: 'GET', url: 'http://127.0.0.1/userinfo', headers: [] },
    response: { status: left.shift() ?? 0, reason: '', httpVersion: '1.1', headers: [], body: new Uint8Array() },
    timings: { total: 1 },
  });
  const sleep = async (ms: number): Promise<void> => {
    waitedMs.push(ms);
  };
  return { waitedMs, send, options: { longestSeconds: 300, sleep } };
}

describe('the expired token', () => {
  test.each([
    [0, 5000],
    [60, 65_000],
    // As long as the run was to wait at most.
    [300, 305_000],
  ])('is tried when its time is over: %d seconds', async (expiresIn, waited) => {
    const { waitedMs, send, options } = world(401);
    expect(await expiredTokenResult(probe, send, expiresIn, options)).toMatchObject({ response: { status: 401 } });
    expect(waitedMs).toEqual([waited]);
  });

  test('is tried again after the time that clocks may differ by', async () => {
    const { waitedMs, send, options } = world(200, 401);
    expect(await expiredTokenResult(probe, send, 60, options)).toMatchObject({ response: { status: 401 } });
    expect(waitedMs).toEqual([65_000, 175_000]);
  });

  test('is accepted for good where it is accepted then too', async () => {
    const { send, options } = world(200, 200);
    expect(await expiredTokenResult(probe, send, 60, options)).toMatchObject({ response: { status: 200 } });
  });

  test.each([
    [undefined, 'expires_in'],
    ['60', 'expires_in'],
    [-1, 'expires_in'],
    [301, 'longer than the run was to wait (300 seconds)'],
  ])('is not waited for where expires_in is %s', async (expiresIn, because) => {
    const { waitedMs, send, options } = world();
    const result = await expiredTokenResult(probe, send, expiresIn, options);
    expect(result).toMatchObject({ name: probe.name, expected: true, notSent: expect.stringContaining(because) });
    expect(waitedMs).toEqual([]);
  });

  test('is not waited for unless that is asked for', async () => {
    const { send } = world();
    expect(await expiredTokenResult(probe, send, 60, undefined)).toMatchObject({
      expected: true,
      notSent: expect.stringContaining('--wait-expiry'),
    });
  });
});
