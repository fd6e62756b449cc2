import { afterEach, expect, test, vi } from 'vitest';
import { checkTargets } from '../../../src/edge/targets/check-targets.ts';
import type { Target } from '../../../src/model/target.ts';
import { type HostServers, noting, startHosts, targetsEnvironment, targetsOf } from '../../support/host-servers.ts';

let hosts: HostServers;
afterEach(() => hosts.close());

test('a target that comes after the run was aborted is not begun', async () => {
  hosts = await startHosts(1);
  const [first, late] = targetsOf(hosts.urls, 2);
  let goOn = (): void => {};
  let asked = (): void => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  async function* source(): AsyncGenerator<Target> {
    if (first !== undefined) yield first;
    asked();
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    if (late !== undefined) yield late;
  }
  const stopping = new AbortController();
  const results = checkTargets(source(), { environment: targetsEnvironment, signal: stopping.signal });
  expect((await results.next()).value).toMatchObject({ id: 't0' });
  await isAsked;
  const requests = hosts.requests[0];
  stopping.abort();
  goOn();
  expect(await results.next()).toEqual({ done: true, value: undefined });
  expect(hosts.requests[0]).toBe(requests);
});

test('no more targets are begun than results may wait for who takes them slowly', async () => {
  hosts = await startHosts(1);
  let read = 0;
  const source = noting(targetsOf(hosts.urls, 100), () => {
    read += 1;
  });
  const results = checkTargets(source, { environment: targetsEnvironment, targetsAtOnce: 2 });
  for (let taken = 1; taken <= 8; taken += 1) {
    await results.next();
    // Each target is asked five times.
    await vi.waitFor(() => expect(hosts.requests[0]).toBe(5 * read));
    expect(read).toBeLessThanOrEqual(taken + 2);
  }
  await results.return();
});
