import { expect, test } from 'vitest';
import { FairQueue } from '../../../src/edge/targets/fair-queue.ts';

/** Items are named after their host: `a1`, `a2`, `b1`. */
const hostOf = (item: string): string => item.charAt(0);
const queueOf = (items: Iterable<string> | AsyncIterable<string>, ahead = 100): FairQueue<string> =>
  new FairQueue(items, { hostOf, perHost: 2, ahead });

async function takeAll(queue: FairQueue<string>): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let item = await queue.take(); item !== undefined; item = await queue.take()) taken.push(item);
  return taken;
}

test('gives items in their order as long as no host is busy', async () => {
  expect(await takeAll(queueOf(['a1', 'b1', 'a2', 'b2', 'c1']))).toEqual(['a1', 'b1', 'a2', 'b2', 'c1']);
});

test('has items of other hosts pass those of a busy one, and gives these when there is room, in their order', async () => {
  const queue = queueOf(['a1', 'a2', 'a3', 'a4', 'b1']);
  expect(await takeAll(queue)).toEqual(['a1', 'a2', 'b1']);
  queue.release('a1');
  expect(await takeAll(queue)).toEqual(['a3']);
  queue.release('b1');
  expect(await takeAll(queue)).toEqual([]);
  queue.release('a2');
  expect(await takeAll(queue)).toEqual(['a4']);
});

test('lets hosts that catch up take turns', async () => {
  const queue = queueOf(['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4']);
  expect(await takeAll(queue)).toEqual(['a1', 'a2', 'b1', 'b2']);
  for (const item of ['a1', 'a2', 'b1', 'b2']) queue.release(item);
  expect(await takeAll(queue)).toEqual(['a3', 'b3', 'a4', 'b4']);
});

test('reads no further than it may look ahead', async () => {
  let read = 0;
  function* source(): Generator<string> {
    for (;;) {
      read += 1;
      yield `a${read}`;
    }
  }
  const queue = queueOf(source(), 10);
  expect(await takeAll(queue)).toEqual(['a1', 'a2']);
  expect(read).toBe(12);
  queue.release('a1');
  expect(await takeAll(queue)).toEqual(['a3']);
  expect(read).toBe(13);
});

test('closes its source and gives nothing more', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<string> {
    try {
      yield 'a1';
      yield 'a2';
    } finally {
      closed = true;
    }
  }
  const queue = queueOf(source());
  expect(await queue.take()).toBe('a1');
  await queue.close();
  expect(closed).toBe(true);
  expect(await queue.take()).toBeUndefined();
});
