import { afterEach, expect, test, vi } from 'vitest';
import { createHosts, type Hosts } from '../../../src/edge/targets/hosts.ts';

let hosts: Hosts;
afterEach(() => hosts.close());

const origin = (index: number): string => `http://127.0.0.1:${index}`;

/** More than the hosts whose connections are kept while no target uses them. */
async function passOthers(): Promise<void> {
  for (let index = 2; index < 102; index += 1) await hosts.use(origin(index), async () => undefined);
}

test('keeps the connections of a host that a target still uses, whoever else is done with it', async () => {
  hosts = createHosts();
  await hosts.use(origin(1), async ({ transport }) => {
    const close = vi.spyOn(transport.agent, 'destroy');
    await hosts.use(origin(1), async () => undefined);
    await passOthers();
    expect(close).not.toHaveBeenCalled();
  });
});

test('closes those of a host that no target uses any more, the one that was used longest ago first', async () => {
  hosts = createHosts();
  const closed: number[] = [];
  for (const index of [1, 2, 3]) {
    await hosts.use(origin(index), async ({ transport }) => {
      vi.spyOn(transport.agent, 'destroy').mockImplementation(() => void closed.push(index));
    });
  }
  await hosts.use(origin(1), async () => undefined);
  for (let index = 4; index < 40; index += 1) await hosts.use(origin(index), async () => undefined);
  await vi.waitFor(() => expect(closed).toEqual([2, 3, 1]));
});

test('lends one host to targets of one origin, and another after it was forgotten', async () => {
  hosts = createHosts();
  const first = await hosts.use(origin(1), async (host) => host);
  expect(await hosts.use(origin(1), async (host) => host)).toBe(first);
  await passOthers();
  expect(await hosts.use(origin(1), async (host) => host)).not.toBe(first);
});
