import { expect, it } from 'vitest';
import { seriesOf, sideBySide } from '../../scripts/bench/side-by-side.ts';

it('takes each once a round, in turns first, and keeps the rounds after the warm-up in their order', async () => {
  const order: string[] = [];
  const counting = (name: string) => {
    let count = 0;
    return seriesOf(async () => {
      order.push(name);
      count += 1;
      return count;
    });
  };
  const [a, b] = [counting('a'), counting('b')];
  await sideBySide(3, [a, b]);
  expect(order.join('')).toBe('abbaabbaab');
  expect(a.values).toEqual([3, 4, 5]);
  expect(b.values).toEqual([3, 4, 5]);
});

it('ends with the first that fails', async () => {
  const failing = seriesOf(() => Promise.reject(new Error('exited with 1')));
  await expect(sideBySide(1, [failing])).rejects.toThrow('exited with 1');
});
