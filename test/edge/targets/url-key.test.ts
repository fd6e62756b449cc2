import { describe, expect, it } from 'vitest';
import { urlKey } from '../../../src/edge/targets/url-key.ts';

describe('the key of a URL', () => {
  const key = urlKey('https://acme.example/userinfo?tenant=7');

  it.each([
    ['with a fragment, which no result has', 'https://acme.example/userinfo?tenant=7#top'],
    ['with capitals in the host, which no result has', 'HTTPS://ACME.example/userinfo?tenant=7'],
    ['with the port that https has anyway', 'https://acme.example:443/userinfo?tenant=7'],
  ])('is that of the same URL %s', (_what, url) => {
    expect(urlKey(url)).toBe(key);
  });

  it.each([
    ['another path', 'https://acme.example/me?tenant=7'],
    ['another query', 'https://acme.example/userinfo?tenant=8'],
    ['another port', 'https://acme.example:8443/userinfo?tenant=7'],
    ['http', 'http://acme.example/userinfo?tenant=7'],
  ])('is another one where the URL has %s', (_what, url) => {
    expect(urlKey(url)).not.toBe(key);
  });

  it('is the same whatever a value is that may be a credential, and with the placeholder of it', () => {
    const [one, other, placeholder] = ['first', 'second', '{{query-api_key}}'].map((value) =>
      urlKey(`https://acme.example/userinfo?api_key=${value}`),
    );
    expect(other).toBe(one);
    expect(placeholder).toBe(one);
  });

  it('is there of what is no URL, each its own', () => {
    expect(urlKey('nope')).not.toBe(urlKey('none'));
    expect(urlKey('nope#a')).not.toBe(urlKey('nope'));
  });
});
