import { describe, expect, it } from 'vitest';
import { getsHeaders, originsOf, withheldFrom } from '../../src/edge/header-origins.ts';

describe('originsOf', () => {
  it('has each origin once, as browsers compare them', () => {
    expect(originsOf(['https://ACME.example:443/token', undefined, 'https://acme.example/userinfo?a=b'])).toEqual([
      'https://acme.example',
    ]);
  });

  it.each(['acme.example', 'localhost:3000', ''])('has none of %j', (text) => {
    expect(originsOf([text])).toEqual([]);
  });
});

describe('getsHeaders', () => {
  const origins = ['https://acme.example'];

  it.each([
    ['https://acme.example/userinfo', true],
    ['https://acme.example:443', true],
    ['http://acme.example/userinfo', false],
    ['https://acme.example:8443/userinfo', false],
    ['https://id.acme.example/userinfo', false],
    ['https://acme.example.evil.example/', false],
    ['no URL', false],
  ])('%s: %s', (url, gets) => {
    expect(getsHeaders(url, origins)).toBe(gets);
  });

  it('is so for whatever URL where the caller names them all, and for none where there is no origin', () => {
    expect(getsHeaders('https://other.example', undefined)).toBe(true);
    expect(getsHeaders('https://other.example', [])).toBe(false);
  });
});

it('names an origin that gets no headers once, with all that would name it', () => {
  const places = [
    { url: 'https://id.example/token', name: '--token-endpoint' },
    { url: 'https://acme.example/userinfo', name: '--userinfo-endpoint' },
    { url: 'https://id.example/userinfo', name: '--userinfo-endpoint' },
    { url: 'no URL', name: '--origin' },
  ];
  expect(withheldFrom(places, ['https://acme.example'])).toEqual([
    { origin: 'https://id.example', names: ['--token-endpoint', '--userinfo-endpoint'] },
  ]);
});
