import { expect, test } from 'vitest';
import { safeUrl } from '../../../src/edge/targets/safe-url.ts';

test.each([
  ['https://me:secret@a.example/u', 'https://{{credentials}}@a.example/u'],
  ['https://me:sec@ret@a.example/u', 'https://{{credentials}}@a.example/u'],
  ['https://me@a.example/u', 'https://{{credentials}}@a.example/u'],
  [
    'https://a.example/u?API_Key=secret&x=1&sig=secret#f',
    'https://a.example/u?API_Key={{QUERY_API_KEY}}&x=1&sig={{QUERY_SIG}}#f',
  ],
])('%s is shown as %s', (url, shown) => {
  expect(safeUrl(url)).toBe(shown);
});

test.each([
  'https://a.example/u',
  'https://a.example/@me',
  'https://a.example/u?mail=me@a.example',
  'https://a.example/u#token=x@y',
  'https://a.example/u?token=&x=1',
])('%s is shown as it is', (url) => {
  expect(safeUrl(url)).toBe(url);
});
