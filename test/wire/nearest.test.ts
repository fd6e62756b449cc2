import { expect, it } from 'vitest';
import { nearest } from '../../src/wire/nearest.ts';

const names = ['null-email', 'no-email-at-all', 'gzip', 'gzip-without-header', 'serves-without-token', 'bom'];

it.each<[string, readonly string[]]>([
  ['nul-email', ['null-email']],
  ['gzipped', ['gzip', 'gzip-without-header']],
  ['email', ['null-email', 'no-email-at-all']],
  ['without-token', ['serves-without-token', 'gzip-without-header']],
  ['zzz', []],
  ['', []],
])('%j may have been meant to be %j', (name, expected) => {
  expect(nearest(name, names)).toEqual(expected);
});

it('names no more than it is asked for', () => {
  expect(nearest('email', names, 1)).toEqual(['null-email']);
});
