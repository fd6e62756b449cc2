import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { type CheckTargetsOptions, checkTargets } from '../../../src/edge/targets/check-targets.ts';
import { createHosts } from '../../../src/edge/targets/hosts.ts';
import type { Target, TargetResult } from '../../../src/model/target.ts';
import { type HostServers, noting, startHosts, targetsEnvironment, targetsOf } from '../../support/host-servers.ts';
import { idsOf } from '../../support/target-results.ts';

let hosts: HostServers;
afterEach(() => hosts.close());

const check = (
  targets: Iterable<Target> | AsyncIterable<Target>,
  options: Partial<CheckTargetsOptions> = {},
): AsyncGenerator<TargetResult, void, undefined> =>
  checkTargets(targets, { environment: targetsEnvironment, ...options });

async function resultsOf(results: AsyncIterable<TargetResult>): Promise<readonly TargetResult[]> {
  const all: TargetResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test('every target has one result, that of itself', async () => {
  hosts = await startHosts(3);
  const targets = [
    ...targetsOf(hosts.urls, 20),
    ...targetsOf(hosts.urls, 3, 'WRONG_TOKEN').map((target) => ({ ...target, id: `wrong-${target.id}` })),
  ];
  const results = await resultsOf(check(targets));
  expect(idsOf(results)).toEqual(idsOf(targets));
  const violating = results.filter(({ verdict }) => verdict === 'violates');
  expect(idsOf(violating)).toEqual(['wrong-t0', 'wrong-t1', 'wrong-t2']);
});

describe('a host', () => {
  test('never has more than two requests at once, over all targets, and their connections are shared', async () => {
    hosts = await startHosts(2, 2);
    const results = await resultsOf(check(targetsOf(hosts.urls, 24), { targetsAtOnce: 16, concurrency: 4 }));
    expect(results.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 24 }, () => 'conforms'));
    expect(hosts.requests).toEqual([60, 60]);
    expect(hosts.mostAtOnce).toEqual([2, 2]);
    for (const connections of hosts.connections) expect(connections).toBeLessThanOrEqual(4);
  });

  test('that is slow holds up no other', async () => {
    hosts = await startHosts(2);
    const [slow = '', quick = ''] = hosts.urls;
    hosts.hold(0);
    const targets = [
      ...targetsOf([slow], 30),
      ...targetsOf([quick], 10).map((target) => ({ ...target, id: `quick-${target.id}` })),
    ];
    const results = check(targets, { targetsAtOnce: 4 });
    const first: TargetResult[] = [];
    for (let index = 0; index < 10; index += 1) {
      const { value } = await results.next();
      if (value) first.push(value);
    }
    expect(first.map(({ id }) => id).filter((id) => !id.startsWith('quick'))).toEqual([]);
    hosts.release(0);
    expect(idsOf([...first, ...(await resultsOf(results))])).toEqual(idsOf(targets));
  });

  test('that no target uses is forgotten', async () => {
    hosts = await startHosts(1);
    const known = createHosts();
    for (let index = 0; index < 100; index += 1)
      await known.use(`http://127.0.0.1:${index + 1}`, async () => undefined);
    expect(known.size).toBeLessThan(40);
    known.close();
    expect(known.size).toBe(0);
  });
});

describe('results come as targets end', () => {
  test('before the last one does', async () => {
    hosts = await startHosts(2);
    hosts.hold(1);
    const results = check(targetsOf(hosts.urls, 2));
    expect((await results.next()).value).toMatchObject({ id: 't0', verdict: 'conforms' });
    hosts.release(1);
    expect((await results.next()).value).toMatchObject({ id: 't1', verdict: 'conforms' });
    expect((await results.next()).done).toBe(true);
  });

  test('while the source of the targets takes its time', async () => {
    hosts = await startHosts(1);
    let goOn = (): void => {};
    const [first, second] = targetsOf(hosts.urls, 2);
    async function* source(): AsyncGenerator<Target> {
      if (first !== undefined) yield first;
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      if (second !== undefined) yield second;
    }
    const results = check(source());
    expect((await results.next()).value).toMatchObject({ id: 't0' });
    goOn();
    expect((await results.next()).value).toMatchObject({ id: 't1' });
  });

  test('and no target is begun that nobody asks for', async () => {
    hosts = await startHosts(1);
    let read = 0;
    const source = noting(targetsOf(hosts.urls, 100), () => {
      read += 1;
    });
    const results = check(source, { targetsAtOnce: 2 });
    await results.next();
    await results.return();
    expect(read).toBeLessThanOrEqual(5);
    expect(hosts.requests[0]).toBeLessThanOrEqual(20);
  });
});

describe('a run that ends before its time', () => {
  test('finishes what is on its way when it is aborted', async () => {
    hosts = await startHosts(2);
    hosts.hold(0);
    hosts.hold(1);
    const stopping = new AbortController();
    const results = resultsOf(check(targetsOf(hosts.urls, 50), { targetsAtOnce: 4, signal: stopping.signal }));
    await hosts.held(0, 2);
    await hosts.held(1, 2);
    stopping.abort();
    hosts.release(0);
    hosts.release(1);
    expect(idsOf(await results)).toEqual(['t0', 't1', 't2', 't3']);
  });

  test('gives the results of what is on its way before it throws what its source threw', async () => {
    hosts = await startHosts(1);
    async function* source(): AsyncGenerator<Target> {
      yield* targetsOf(hosts.urls, 2);
      throw new Error('the file is gone');
    }
    const results: TargetResult[] = [];
    const run = async (): Promise<void> => {
      for await (const result of check(source())) results.push(result);
    };
    await expect(run()).rejects.toThrow('the file is gone');
    expect(idsOf(results)).toEqual(['t0', 't1']);
  });

  test.each([
    ['a header that cannot be sent', { headers: [['X', 'a\nb'] as const] }, 'invalid-header'],
    ['a certificate that is none', { tls: { ca: 'nothing' } }, 'invalid-pem'],
  ])('is refused before anything is sent: %s', async (_, options, code) => {
    hosts = await startHosts(1);
    await expect(resultsOf(check(targetsOf(hosts.urls, 3), options))).rejects.toMatchObject({ code });
    expect(hosts.requests).toEqual([0]);
  });
});

test('holds nothing of the targets that have ended', async () => {
  hosts = await startHosts(4);
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  let ended = 0;
  let before = 0;
  let after = 0;
  for await (const { verdict } of check(targetsOf(hosts.urls, 360))) {
    expect(verdict).toBe('conforms');
    ended += 1;
    if (ended === 60) before = heap();
    if (ended === 350) after = heap();
  }
  // A report that stayed, with its exchanges, would be some 10 KiB of each.
  expect((after - before) / 290).toBeLessThan(3 * 1024);
});
