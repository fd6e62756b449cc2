import { expect, it } from 'vitest';
import { targetUrl } from '../../src/edge/target.ts';
import { UsageError } from '../../src/model/errors.ts';

it.each([
  ['https://oauth.customer.example/userinfo', 'https://oauth.customer.example/userinfo'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/'],
  ['HTTPS://A.Example/x?y=z', 'https://a.example/x?y=z'],
  ['https://a.example/x#part', 'https://a.example/x'],
  ['https://żółw.pl/', 'https://xn--w-uga1v8h.pl/'],
  ['  https://a.example/x\n', 'https://a.example/x'],
])('%j is %s', (text, href) => {
  expect(targetUrl(text).href).toBe(href);
});

it.each([
  ['', /"" is not a URL\./],
  ['userinfo', /is not a URL\. Did you mean https:\/\/userinfo\?/],
  ['a.example/userinfo', /Did you mean https:\/\/a\.example\/userinfo\?/],
  ['/userinfo', /"\/userinfo" is not a URL\.$/],
  ['https://', /is not a URL/],
  ['https://a example/', /is not a URL/],
  ['ftp://a.example/', /does not begin with https:\/\/ or http:\/\//],
  ['file:///etc/passwd', /does not begin with/],
  ['javascript:alert(1)', /does not begin with/],
  [
    'localhost:3000/userinfo',
    /"localhost:3000\/userinfo" does not begin with https:\/\/ or http:\/\/\. Did you mean http:\/\/localhost:3000\/userinfo\?$/,
  ],
  ['localhost:3000', /Did you mean http:\/\/localhost:3000\?$/],
  ['127.0.0.1:3000/userinfo', /Did you mean http:\/\/127\.0\.0\.1:3000\/userinfo\?$/],
  ['[::1]:3000/userinfo', /Did you mean http:\/\/\[::1\]:3000\/userinfo\?$/],
  ['localhost/userinfo', /Did you mean http:\/\/localhost\/userinfo\?$/],
  ['acme.example:443/userinfo?a=b', /Did you mean https:\/\/acme\.example:443\/userinfo\?a=b\?$/],
  ['acme.example:99999/userinfo', /does not begin with https:\/\/ or http:\/\/\.$/],
  ['https://user@a.example/', /user name or password/],
])('refuses %j: %s', (text, message) => {
  expect(() => targetUrl(text)).toThrow(UsageError);
  expect(() => targetUrl(text)).toThrow(message);
});

it('does not repeat a password', () => {
  expect(() => targetUrl('https://user:hunter2@a.example/')).not.toThrow('hunter2');
  expect(() => targetUrl('https://user:hunter2@a.example/')).toThrow('--header');
});
