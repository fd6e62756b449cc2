import { expect, it } from 'vitest';
import { addressesIn } from '../../../src/engine/personal-data/addresses.ts';

it.each([
  ['/x/zoe.p+q@mail.example', ['zoe.p+q@mail.example']],
  ['u=zoe%40mail.example; y=%2Fanna%40mail.example.com', ['zoe@mail.example', 'anna@mail.example.com']],
  ['"zoë@müller.example": 1', ['zoë@müller.example']],
  ['<zoe@mail.example>, anna@mail.example.', ['zoe@mail.example', 'anna@mail.example']],
  ['package@1.2.3 a @ b @mail.example zoe@host %2F%40mail.example', []],
])('finds the addresses in %s', (text, addresses) => {
  expect([...addressesIn(text)].map((value) => value.text)).toEqual(addresses);
});

it.each(['@', 'a@', '@a.', 'a', '%40', 'a.'])('takes no longer than the length of a text of %j', (part) => {
  const text = `@${part.repeat(300_000)}`;
  const start = performance.now();
  expect([...addressesIn(text)]).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2000);
});
