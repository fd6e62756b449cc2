import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { variableFor } from '../../src/engine/credential-variables.ts';
import { curlOf } from '../../src/engine/exchange-report.ts';
import type { RecordedRequest } from '../../src/model/exchange.ts';

const get: RecordedRequest = {
  method: 'GET',
  url: 'https://oauth.customer.example/userinfo',
  headers: [
    ['Accept', 'application/json'],
    ['Authorization', 'Bearer {{token}}'],
  ],
};

it('repeats a request, with a variable for the credential', () => {
  expect(curlOf(get)).toBe(
    `curl -i -H 'Accept: application/json' -H "Authorization: Bearer $CLOSER_USERINFO_TOKEN" 'https://oauth.customer.example/userinfo'`,
  );
});

it('names the method where it is not GET, and sends the body', () => {
  const post: RecordedRequest = { ...get, method: 'POST', headers: [], body: '{"a":1}' };
  expect(curlOf(post)).toBe(`curl -i -X POST --data-raw '{"a":1}' 'https://oauth.customer.example/userinfo'`);
});

it('has the TLS options of the run, for https alone', () => {
  const setup = { ca: 'my ca.pem', cert: "o'brien.pem", key: 'own.key', insecure: true };
  const tls = "--cacert 'my ca.pem' --cert 'o'\\''brien.pem' --key 'own.key' -k";
  expect(curlOf({ ...get, headers: [] }, setup)).toBe(`curl -i ${tls} 'https://oauth.customer.example/userinfo'`);
  expect(curlOf({ ...get, headers: [], url: 'http://127.0.0.1:1/' }, setup)).toBe("curl -i 'http://127.0.0.1:1/'");
});

it('lets curl undo the codings that it asks for', () => {
  const line = curlOf({ ...get, headers: [['accept-encoding', 'gzip, br']] });
  expect(line).toBe("curl -i --compressed 'https://oauth.customer.example/userinfo'");
});

it.each([
  ['https://a.example/?filter[a]={x}', true],
  ['https://a.example/x#[y]', true],
  ['https://a.example/?token={{token}}', false],
  ['http://[::1]:8080/userinfo', false],
  ['https://a.example/userinfo', false],
])('keeps curl from taking %s for a pattern: %s', (url, globoff) => {
  expect(curlOf({ ...get, url }).includes('--globoff')).toBe(globoff);
});

it.each([
  ['token', 'CLOSER_USERINFO_TOKEN'],
  ['secondToken', 'CLOSER_USERINFO_SECOND_TOKEN'],
  ['apiKey', 'CLOSER_API_KEY'],
  ['clientSecret', 'CLOSER_CLIENT_SECRET'],
  ['HEADER_X_TENANT', 'HEADER_X_TENANT'],
  ['x-y', 'X_Y'],
])('the variable for %s is %s', (credential, variable) => {
  expect(variableFor(credential)).toBe(variable);
});

/** Texts that a shell would act upon, with and without a credential next to them. */
const texts = [
  'plain',
  '',
  'two  words',
  "it's",
  "''",
  'say "hi"',
  '$HOME and ${HOME} and $(id)',
  '`id`',
  'back\\slash\\',
  'bang! !! !$',
  '~ * ? [a] {b,c} ; & | < > ( ) #',
  'line\nbreak\ttab',
  '-n',
  '%s %% \\n',
  'żółć 👍',
  'Bearer {{token}}',
  '{{token}}and more',
  '{{token}}_x',
  "it's {{token}}'s",
  '"{{token}}"',
  '$HOME {{token}} `id`',
  '!{{token}}! \\{{secondToken}}\\',
  '{{token}}{{secondToken}}',
  '{"clientSecret":"{{clientSecret}}","other":"$x"}',
];

it.each(['sh', 'bash'])('is taken by %s letter for letter', (shell) => {
  const secrets = {
    CLOSER_USERINFO_TOKEN: 'the token',
    CLOSER_USERINFO_SECOND_TOKEN: '$2"',
    CLOSER_CLIENT_SECRET: "'*",
  };
  const filled = (text: string) =>
    text
      .replaceAll('{{token}}', () => secrets.CLOSER_USERINFO_TOKEN)
      .replaceAll('{{secondToken}}', () => secrets.CLOSER_USERINFO_SECOND_TOKEN)
      .replaceAll('{{clientSecret}}', () => secrets.CLOSER_CLIENT_SECRET);
  for (const text of texts) {
    const line = curlOf({ method: 'PATCH', url: `https://a.example/${text}`, headers: [['X-Text', text]], body: text });
    // In place of curl, what writes down its arguments.
    const script = `curl() { for argument; do printf '%s\\0' "$argument"; done; }\n${line}`;
    const words = execFileSync(shell, ['-c', script], {
      // With a socket as its input bash takes itself for a remote shell and reads the user's own start file.
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...secrets },
    });
    // A name with a colon and nothing after it is a header that curl leaves out.
    const header = text === '' ? 'X-Text;' : `X-Text: ${filled(text)}`;
    const expected = ['-i', '-X', 'PATCH', '-H', header, '--data-raw', filled(text)];
    const given = words.split('\0').filter((word) => word !== '--globoff');
    expect(given).toEqual([...expected, `https://a.example/${filled(text)}`, '']);
  }
});
