import { describe, expect, test } from 'vitest';
import { documentWith, type Json, listed } from './listed.ts';

const flows = (scopes: Json, tokenUrl = 'https://a.example/token'): Json => ({
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl, scopes } },
});
const schemes = {
  key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  bearer: { type: 'http', scheme: 'bearer' },
  oauth: flows({ r: 'read', w: 'write' }),
};
const document = (security: Json[], own: Json = {}) =>
  documentWith({ responses: {}, security }, { components: { securitySchemes: { ...schemes, ...own } } });
const [key, bearer] = [{ key: [] }, { bearer: [] }];
const oauth = JSON.stringify({
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl: 'https://a.example/token' } },
});

describe('who was let in is let in still, or is told', () => {
  test.each<[string, Json[], Json[], string[]]>([
    [
      'no key any more',
      [key],
      [],
      [
        'compatible | security | a key in the header X-Key is more than is asked for now',
        'compatible | security | no credential suffices now',
      ],
    ],
    [
      'a key where there was none',
      [],
      [key],
      [
        'breaking | security | no credential no longer suffices',
        'compatible | security | a key in the header X-Key suffices now',
      ],
    ],
    ['one of two', [key, bearer], [key], ['breaking | security | HTTP bearer authentication no longer suffices']],
    [
      'both no more',
      [{ ...key, ...bearer }],
      [key],
      [
        'compatible | security | HTTP bearer authentication and a key in the header X-Key is more than is asked for now',
        'compatible | security | a key in the header X-Key suffices now',
      ],
    ],
    [
      'both',
      [key],
      [{ ...key, ...bearer }],
      [
        'breaking | security | a key in the header X-Key no longer suffices',
        'compatible | security | HTTP bearer authentication and a key in the header X-Key suffices now',
      ],
    ],
    [
      'fewer scopes',
      [{ oauth: ['w', 'r'] }],
      [{ oauth: ['r'] }],
      [
        `compatible | security | ${oauth} with r and w is more than is asked for now`,
        `compatible | security | ${oauth} with r suffices now`,
      ],
    ],
    [
      'more scopes',
      [{ oauth: ['r'] }],
      [{ oauth: ['r', 'w'] }],
      [
        `breaking | security | ${oauth} with r no longer suffices`,
        `compatible | security | ${oauth} with r and w suffices now`,
      ],
    ],
    ['the same in another order', [key, { oauth: ['r', 'w'] }], [{ oauth: ['w', 'r'] }, key], []],
  ])('%s', (_, before, after, expected) => {
    expect(listed(document(before), document(after))).toEqual(expected);
  });
});

test('the name of a header matches in any case of letters, that of a cookie in its own', () => {
  const named = (where: string, name: string) => document([key], { key: { type: 'apiKey', in: where, name } });
  expect(listed(named('header', 'X-Key'), named('header', 'x-key'))).toEqual([]);
  expect(listed(named('cookie', 'Key'), named('cookie', 'key'))).toEqual([
    'breaking | security | a key in the cookie Key no longer suffices',
    'compatible | security | a key in the cookie key suffices now',
  ]);
});

test('what a scope means is a text; where its token is fetched is not', () => {
  const having = (scheme: Json) => document([{ oauth: ['r'] }], { oauth: scheme });
  expect(listed(having(flows({ r: 'read' })), having(flows({ r: 'Reads' })))).toEqual([
    'documentation | security scheme oauth | scopes changed',
  ]);
  expect(listed(having(flows({})), having(flows({}, 'https://b.example/token')))).toHaveLength(2);
});

test('a scheme that is not declared goes by its name', () => {
  expect(listed(document([{ one: [] }]), document([{ other: [] }]))).toEqual([
    'breaking | security | the scheme one no longer suffices',
    'compatible | security | the scheme other suffices now',
  ]);
});
