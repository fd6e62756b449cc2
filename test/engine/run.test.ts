import { describe, expect, it } from 'vitest';
import { type Progress, runProbes } from '../../src/engine/run.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import type { Probe } from '../../src/model/probe.ts';
import { answered, aProbe, failed, unsent } from '../support/exchange.ts';

const probes = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => aProbe(name));
const notSent = unsent('x');
const names = (results: readonly { readonly name: string }[]) => results.map(({ name }) => name);

/** A sender whose exchanges end when the test says so. */
function controlledSender() {
  const open = new Map<string, (exchange: Exchange) => void>();
  const begun: string[] = [];
  return {
    begun,
    send: ({ name }: Probe) =>
      new Promise<Exchange>((resolve) => {
        begun.push(name);
        open.set(name, resolve);
      }),
    async end(name: string, exchange: Exchange = answered(name)) {
      const resolve = open.get(name);
      if (resolve === undefined) throw new Error(`${name} is not on its way`);
      resolve(exchange);
      await new Promise((settled) => setImmediate(settled));
    },
  };
}

describe('the first probe', () => {
  it('is sent alone', async () => {
    const sender = controlledSender();
    const run = runProbes({ probes: probes.slice(0, 3), unsent: [] }, sender.send, { concurrency: 4 });
    expect(sender.begun).toEqual(['a']);
    await sender.end('a');
    expect(sender.begun).toEqual(['a', 'b', 'c']);
    await sender.end('c');
    await sender.end('b');
    expect(names(await run)).toEqual(['a', 'b', 'c']);
  });

  it('spares a dead endpoint the others, which then have its reason', async () => {
    const sent: string[] = [];
    const send = async ({ name }: Probe): Promise<Exchange> => {
      sent.push(name);
      return failed(name, 'refused the connection.');
    };
    const results = await runProbes({ probes: probes.slice(0, 3), unsent: [notSent] }, send, { concurrency: 4 });
    expect(sent).toEqual(['a']);
    expect(results).toEqual([
      failed('a', 'refused the connection.'),
      { name: 'b', notSent: 'refused the connection.', expected: false },
      { name: 'c', notSent: 'refused the connection.', expected: false },
      notSent,
    ]);
  });

  it('spares nothing where it is answered, whatever it says', async () => {
    const send = async ({ name }: Probe) => answered(name, { status: 500 });
    expect(names(await runProbes({ probes, unsent: [] }, send, { concurrency: 2 }))).toEqual(names(probes));
  });
});

it('goes on where a later probe fails', async () => {
  const send = async ({ name }: Probe) => (name === 'b' ? failed(name) : answered(name));
  const results = await runProbes({ probes: probes.slice(0, 3), unsent: [] }, send, { concurrency: 1 });
  expect(results).toEqual([answered('a'), failed('b'), answered('c')]);
});

it.each([
  [1, 1],
  [2, 2],
  [4, 4],
  [100, 5],
  [0, 1],
])('with a concurrency of %d has at most %d on their way at once', async (concurrency, most) => {
  let onTheirWay = 0;
  let seen = 0;
  const send = async ({ name }: Probe) => {
    onTheirWay += 1;
    seen = Math.max(seen, onTheirWay);
    await new Promise((settled) => setImmediate(settled));
    onTheirWay -= 1;
    return answered(name);
  };
  await runProbes({ probes, unsent: [] }, send, { concurrency });
  expect(seen).toBe(most);
});

it('takes a slot as soon as one is free, and reports in the order of the plan', async () => {
  const sender = controlledSender();
  const run = runProbes({ probes, unsent: [notSent] }, sender.send, { concurrency: 2 });
  await sender.end('a');
  expect(sender.begun).toEqual(['a', 'b', 'c']);
  await sender.end('c');
  expect(sender.begun).toEqual(['a', 'b', 'c', 'd']);
  await sender.end('d');
  await sender.end('e');
  expect(sender.begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  await sender.end('f');
  await sender.end('b');
  expect(names(await run)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'x']);
});

it('sends nothing of an empty plan', async () => {
  const send = async (): Promise<Exchange> => {
    throw new Error('nothing was to be sent');
  };
  expect(await runProbes({ probes: [], unsent: [notSent] }, send, { concurrency: 4 })).toEqual([notSent]);
});

it('says before and after each probe how many are done', async () => {
  const seen: string[] = [];
  const onProgress = ({ probe, done, total }: Progress) => seen.push(`${probe.name} ${done}/${total}`);
  const send = async ({ name }: Probe) => answered(name);
  await runProbes({ probes: probes.slice(0, 2), unsent: [notSent] }, send, { concurrency: 1, onProgress });
  expect(seen).toEqual(['a 0/2', 'a 1/2', 'b 1/2', 'b 2/2']);
});
