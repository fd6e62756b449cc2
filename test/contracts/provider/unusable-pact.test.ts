import { describe, expect, it, test } from 'vitest';
import { interaction, pactFolder, pactOf, reportOf, server, verifyCli } from '../../support/own-pact.ts';
import { startPactBroker } from '../../support/pact-broker.ts';
import { runCli } from '../../support/run-cli.ts';

const write = pactFolder();
const start = server();
const right = () => start((_, response) => response.writeHead(200).end());

const withRules = (rules: object): object => {
  const body = { content: { a: 1 }, contentType: 'application/json', encoded: false };
  return interaction('m', { response: { status: 200, body, matchingRules: { body: rules } } });
};
const untyped = { ...interaction('m'), type: undefined };

describe.each<[what: string, document: object, sentence: string]>([
  [
    'status that is a string',
    pactOf([interaction('a'), interaction('m', { response: { status: '200' } })]),
    'interaction 2 ("m") has "200" as its status: write a whole number from 100 to 599',
  ],
  ['status that no answer has', pactOf([interaction('m', { response: { status: 2.5 } })]), 'has 2.5 as its status'],
  ['response that is none', pactOf([interaction('m', { response: 'x' })]), 'has "x" as its response'],
  ['path that is no string', pactOf([interaction('m', { request: { method: 'GET', path: 7 } })]), 'has 7 as its path'],
  [
    'method that is no string',
    pactOf([interaction('m', { request: { method: 7, path: '/x' } })]),
    'has 7 as its method',
  ],
  ['method of two words', pactOf([interaction('m', { request: { method: 'GE T' } })]), 'has "GE T" as its method'],
  ['request that is none', pactOf([interaction('m', { request: null })]), 'has null as its request'],
  [
    'description that is none',
    pactOf([{ ...interaction('m'), description: 7 }]),
    'interaction 1 has 7 as its description',
  ],
  ['interaction that is null', pactOf([null, interaction('m')]), 'interaction 1 is null, not an object: remove it'],
  ['interaction without a type', pactOf([untyped]), 'interaction 1 ("m") has no type'],
  [
    'version that is a number',
    pactOf([untyped], { metadata: { 'pact-specification': { version: 4 } } }),
    'has no type',
  ],
  [
    'synchronous message',
    pactOf([interaction('m', { type: 'Synchronous/Messages' })]),
    'interaction 1 ("m") has the type "Synchronous/Messages", which is not by HTTP',
  ],
  [
    'asynchronous message',
    pactOf([interaction('m', { type: 'Asynchronous/Messages' })]),
    'has the type "Asynchronous/Messages"',
  ],
  ['type that nobody knows', pactOf([interaction('m', { type: 'Http' })]), 'has the type "Http"'],
  [
    'message of version 3',
    pactOf([untyped], { messages: [{}], metadata: undefined }),
    'has messages, which are not by HTTP',
  ],
])('a pact with a %s', (_, document, sentence) => {
  it('cannot be used, and says why', async () => {
    const { origin, heard } = await right();
    const file = write('bad.json', document);
    for (const run of [await verifyCli(['--provider', origin, file]), await runCli(['contract', 'check', file])]) {
      expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(`error: The pact ${file}`) });
      expect(run.stderr).toContain(sentence);
    }
    expect(heard).toEqual([]);
  });
});

test.each([
  ['a matcher', { '$.a': { matchers: [{ match: 'bogus' }] } }, 'Could not parse matcher JSON'],
  [
    'a path',
    { 'not a path[': { matchers: [{ match: 'type' }] } },
    'is not allowed in an identifier in path expression',
  ],
])('%s that the verifier does not understand', async (_, rules, words) => {
  const { origin, heard } = await right();
  const file = write('rules.json', pactOf([interaction('a'), withRules(rules)]));
  const run = await verifyCli(['--provider', origin, file]);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toMatch(new RegExp(`^error: The pact ${file} cannot be verified, .*${words}`));
  expect(heard).toEqual([]);
});

test('a pact of a broker that the verifier does not understand leaves the run inconclusive', async () => {
  const { origin } = await right();
  for (const [document, words] of [
    [pactOf([withRules({ '$.a': { matchers: [{ match: 'bogus' }] } })]), 'Could not parse matcher JSON'],
    [pactOf([interaction('m', { response: { status: '200' } })]), 'it stumbled over a value'],
  ] as const) {
    const broker = await startPactBroker(document, 'p');
    const run = await verifyCli(['--provider', origin, '--broker', broker.url, '--provider-name', 'p']);
    broker.close();
    expect(run.status).toBe(3);
    expect(reportOf(run).checks.map(({ because }) => because)).toEqual([expect.stringContaining(words)]);
  }
});

test.each([
  [
    'a header field with a line break',
    { method: 'GET', path: '/x', headers: { 'X-A': ['a\nb'] } },
    'Invalid header value',
  ],
  ['a method that is none', { method: 'FOO', path: '/x' }, 'its request cannot be sent'],
  [
    'a method that no endpoint has',
    { method: 'PUT', path: '/x' },
    "its method, PUT, is of no endpoint of the contract, and this tool sends none but GET, POST, PATCH, DELETE: take the interaction out of the pact, or verify it by Pact's own verifier",
  ],
])('%s in a request leaves that interaction inconclusive', async (_, request, because) => {
  const { origin } = await right();
  // What answers in place of the provider may answer with the very status.
  const over = { request, response: { status: 400 } };
  const file = write('request.json', pactOf([interaction('m', over), interaction('n')]));
  const run = await verifyCli(['--provider', origin, file]);
  expect(run.status).toBe(3);
  expect(reportOf(run).checks).toMatchObject([
    { outcome: 'inconclusive', because: expect.stringContaining(because) },
    { outcome: 'conforms' },
  ]);
});

test.each([
  ['without a type, of version 3', pactOf([untyped], { metadata: { pactSpecification: { version: '3.0.0' } } })],
  ['without a version', pactOf([untyped], { metadata: undefined })],
  ['with a byte order mark', `\uFEFF${JSON.stringify(pactOf([interaction('m')]))}`],
  ['without method, path and status', pactOf([interaction('m', { request: {}, response: {} })])],
])('a pact %s is verified', async (_, content) => {
  const { origin } = await right();
  const run = await verifyCli(['--provider', origin, write('fine.json', content)]);
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(reportOf(run).checks.map(({ outcome }) => outcome)).toEqual(['conforms']);
});

test.each([
  ['/usrinfo', '/userinfo', '; did you mean "/userinfo"? Their paths are: /userinfo.'],
  ['/nothing', '/x', '. Their paths are: /userinfo.'],
])('--path of %s, which no pact has, is a mistake', async (path, own, words) => {
  const run = await verifyCli(['--provider', 'http://127.0.0.1:1', '--path', `${path}=${own}`], {
    CLOSER_USERINFO_TOKEN: 'a-token',
  });
  expect(run).toMatchObject({ status: 2, stdout: '', stderr: `error: --path: no pact has the path ${path}${words}\n` });
});
