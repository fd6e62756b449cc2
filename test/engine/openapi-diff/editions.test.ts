import { describe, expect, test } from 'vitest';
import { diffContractFiles } from '../../../src/edge/contract/diff-files.ts';
import type { Change } from '../../../src/engine/openapi-diff/change.ts';
import { runCli } from '../../support/run-cli.ts';

const files = ['openapi/editions/1.0.0.yaml', 'openapi/editions/1.1.0.yaml', 'openapi/widget-oauth.yaml'] as const;

const lines = (changes: readonly Change[], kind: Change['kind']): string[] =>
  changes
    .filter((change) => change.kind === kind)
    .map(({ side, place, path, message }) =>
      [side, place, path, message].filter((part) => part !== undefined).join(' | '),
    )
    .sort();

/** Operations and places alone: what the texts say is not the contract. */
const places = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes
      .filter(({ kind }) => kind === 'documentation')
      .map(({ place, path }) => (path === undefined ? place : `${place} ${path}`)),
  ),
];

// The lists below were written by hand from the documents.
describe('1.0.0 -> 1.1.0', () => {
  test('every change', async () => {
    const { changes } = await diffContractFiles(files[0], files[1]);
    expect(lines(changes, 'breaking')).toEqual([
      'request | POST /api/oauth-config, request body | $.allowAnonymousSignUp | is added, required: callers that do not send it are refused',
    ]);
    expect(lines(changes, 'compatible')).toEqual([
      'request | PATCH /api/oauth-config, request body | $.allowAnonymousSignUp | is added, optional',
      'request | PATCH /api/oauth-config, request body | $.oauthConfigEnabled | becomes optional',
      'response | GET /api/oauth-config, response 2XX | $.allowAnonymousSignUp | is added, required: consumers may count on it, and providers must send it',
    ]);
    expect(places(changes)).toEqual(['info']);
  });

  test('exits 1: the major version does not rise', async () => {
    const { status, stdout } = await runCli(['contract', 'diff', files[0], files[1]]);
    expect(status).toBe(1);
    expect(stdout).toContain('the major version does not rise (1.0.0 -> 1.1.0)');
  });
});

describe('1.1.0 -> 2.0.0', () => {
  test('every change that a message shows', async () => {
    const { changes } = await diffContractFiles(files[1], files[2]);
    const userinfo = 'response | GET /userinfo, response 200';
    const gone = 'is removed: consumers that read it find it no longer';
    const come = 'is added, required: consumers may count on it, and providers must send it';
    expect(lines(changes, 'breaking')).toEqual(
      ['backOfficeData', 'email', 'firstName', 'id', 'lastName', 'phone'].map(
        (name) => `${userinfo} | $.${name} | ${gone}`,
      ),
    );
    expect(lines(changes, 'compatible')).toEqual([
      'POST /token | is added',
      'response | DELETE /api/oauth-config, response 4XX | the media type application/json is added',
      'response | GET /api/oauth-config, response 4XX | the media type application/json is added',
      `${userinfo} | $.externalUserId | ${come}`,
      `${userinfo} | $.userData | ${come}`,
      'response | GET /userinfo, response 401 | is declared apart from 4XX',
      'response | GET /userinfo, response 401, header WWW-Authenticate | is added (compared with 4XX)',
      'response | PATCH /api/oauth-config, response 4XX | the media type application/json is added',
      'response | POST /api/oauth-config, response 4XX | the media type application/json is added',
    ]);
  });

  test('every place whose texts differ', async () => {
    const { changes } = await diffContractFiles(files[1], files[2]);
    const members = [
      'tokenEndpoint',
      'userInfoEndpoint',
      'clientId',
      'clientSecret',
      'oauthConfigEnabled',
      'allowAnonymousSignUp',
    ];
    const body = (place: string): string[] =>
      ['$', ...members.map((name) => `$.${name}`)].map((path) => `${place} ${path}`);
    const config = '/api/oauth-config';
    expect(places(changes).sort()).toEqual(
      [
        'the document',
        '/api/oauth-config',
        'info',
        'security scheme apiKey',
        'security scheme bearer',
        'GET /userinfo',
        'GET /userinfo, server https://oauth.customer.example',
        'GET /userinfo, response 200',
        'GET /userinfo, response 200 $',
        'GET /userinfo, response 200, application/json',
        'GET /userinfo, response 4XX',
        ...['POST', 'GET', 'PATCH', 'DELETE'].flatMap((method) => [
          `${method} ${config}`,
          `${method} ${config}, response 2XX`,
          `${method} ${config}, response 4XX`,
        ]),
        ...body(`POST ${config}, request body`),
        ...body(`PATCH ${config}, request body`),
        ...body(`GET ${config}, response 2XX`),
        `POST ${config}, request body, application/json`,
        `PATCH ${config}, request body, application/json`,
        `GET ${config}, response 2XX, application/json`,
      ].sort(),
    );
  });

  test('exits 0: the major version rises', async () => {
    const { status, stdout } = await runCli(['contract', 'diff', files[1], files[2]]);
    expect(status).toBe(0);
    expect(stdout).toContain('the major version says so (1.1.0 -> 2.0.0)');
  });
});

test('a document does not differ from itself', async () => {
  for (const file of files) expect((await diffContractFiles(file, file)).changes).toEqual([]);
});

test('--format json has all of it', async () => {
  const { status, stdout } = await runCli(['contract', 'diff', files[0], files[1], '--format', 'json']);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual(await diffContractFiles(files[0], files[1]));
});
