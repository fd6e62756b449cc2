import { expect, it } from 'vitest';
import { isLoopback } from '../../src/wire/loopback.ts';

it.each([
  'http://localhost/',
  'http://LOCALHOST:3000/',
  'http://oauth.localhost/',
  'http://127.0.0.1/',
  'http://127.255.255.254:8080/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.0.0.1/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]:8080/',
])('%s is this machine', (url) => {
  expect(isLoopback(new URL(url))).toBe(true);
});

it.each([
  'http://localhost.example.com/',
  'http://notlocalhost/',
  'http://127.0.0.1.example.com/',
  'http://128.0.0.1/',
  'http://10.0.0.1/',
  'http://[::2]/',
  'http://example.com/localhost',
  'http://localhost@example.com/',
])('%s is not', (url) => {
  expect(isLoopback(new URL(url))).toBe(false);
});
