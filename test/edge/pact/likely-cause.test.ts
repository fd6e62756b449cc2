import { describe, expect, it } from 'vitest';
import { likelyCause, type SentRequest } from '../../../src/edge/pact/likely-cause.ts';

const sent = (headers: SentRequest['request']['headers'], over: Partial<SentRequest> = {}): SentRequest => ({
  request: { method: 'GET', url: 'https://acme.example/me?a=b', headers },
  answerHeaders: [],
  pactPath: '/userinfo',
  stateValues: new Map(),
  told: new Map(),
  givenBy: new Map([
    ['accessToken', 'the file token.txt (--token-file)'],
    ['apiKey', 'the environment variable CLOSER_API_KEY'],
  ]),
  ...over,
});
const withToken = [['Authorization', 'Bearer {{token}}']] as const;

describe('a refusal of what should be answered', () => {
  it.each([
    ['401', withToken, {}, 'The access token was that of the file token.txt (--token-file). If it has expired'],
    ['403', withToken, {}, 'check its scope'],
    [
      '401',
      [['X-Api-Key', '{{apiKey}}']] as const,
      {},
      'The API key was that of the environment variable CLOSER_API_KEY.',
    ],
    ['401', withToken, { givenBy: new Map() }, 'that of CLOSER_USERINFO_TOKEN or --token-file.'],
    [
      '401',
      withToken,
      { stateValues: new Map([['accessToken', 'token-of-the-state']]) },
      'The access token was that of the answer of --state-url.',
    ],
    [
      '401',
      [['Authorization', 'Bearer of-the-pact']] as const,
      { told: new Map([['accessToken', 'of-the-pact']]) },
      "was the pact's own, which --state-url was told as the parameter accessToken of the state",
    ],
    ['401', [['Authorization', 'Bearer of-the-pact']] as const, {}, 'the example of the pact for its Authorization'],
    ['403', [['X-Api-Key', 'of-the-pact']] as const, {}, 'CLOSER_API_KEY, or what --state-url answers'],
  ] as const)('%s to %j', (status, headers, over, words) => {
    const cause = likelyCause('200', status, sent(headers, over));
    expect(cause).toContain(words);
    expect(cause).not.toContain('token-of-the-state');
    expect(cause).not.toContain('of-the-pact');
  });

  it('says nothing of scopes where the token is unknown, or where there is a key', () => {
    expect(likelyCause('200', '401', sent(withToken))).not.toContain('scope');
    expect(likelyCause('200', '403', sent([['X-Api-Key', '{{apiKey}}']]))).not.toContain('scope');
  });
});

describe('a path where nothing is', () => {
  it.each(['200', '401'])('where the pact has %s', (expected) => {
    expect(likelyCause(expected, '404', sent([]))).toBe(
      'The request went to /me. If the endpoint is elsewhere, say so by --path /userinfo=/path/of/yours.',
    );
  });
});

describe("an answer that is nobody's", () => {
  it.each([
    ['200', '302', [['location', '/login']] as const, 'The answer is a redirect to "/login", which'],
    ['401', '303', [], 'The answer is a redirect, which'],
    ['200', '500', [], 'The server failed at GET /me, or a gateway did not reach it: look into its log'],
    ['401', '502', [], 'The server failed at GET /me'],
  ] as const)('%s that is %s', (expected, actual, answerHeaders, words) => {
    expect(likelyCause(expected, actual, sent(withToken, { answerHeaders }))).toContain(words);
  });
});

it.each([
  ['401', '403', withToken],
  ['500', '502', withToken],
  ['302', '301', withToken],
  ['200', '204', withToken],
  ['200', '401', []],
] as const)('nothing is known of %s that is %s', (expected, actual, headers) => {
  expect(likelyCause(expected, actual, sent(headers))).toBeUndefined();
});
