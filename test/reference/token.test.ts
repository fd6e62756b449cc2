import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';

const [tyler, marla] = demo.people;
const { client } = demo;

let nowMs: number;
let provider: ReferenceProvider;
beforeEach(() => {
  nowMs = Date.UTC(2024, 1, 29);
  provider = createReferenceProvider({ now: () => nowMs });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

function basic(id: string = client.id, secret: string = client.secret): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;
}

async function post(form: Readonly<Record<string, string>> | string, authorization = basic()): Promise<Answer> {
  const response = await provider.app.inject({
    method: 'POST',
    url: '/token',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(authorization === '' ? {} : { authorization }),
    },
    payload: typeof form === 'string' ? form : new URLSearchParams(form).toString(),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

/** externalUserId that /userinfo gives for the access token of an answer; the status where it gives none. */
async function whoIs({ body }: Answer): Promise<unknown> {
  const headers = { authorization: `Bearer ${body.access_token}` };
  const response = await provider.app.inject({ method: 'GET', url: '/userinfo', headers });
  return response.statusCode === 200 ? response.json().externalUserId : response.statusCode;
}

const password = { grant_type: 'password', username: marla.username, password: marla.password };

describe('what every answer has', () => {
  test.each([
    ['a token', password, 200],
    ['a refusal', { grant_type: 'password' }, 400],
  ])('%s is JSON that no cache keeps', async (_title, form, status) => {
    const answer = await post(form);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      pragma: 'no-cache',
    });
  });
});

describe('grants', () => {
  test('password gives a token of the person', async () => {
    const answer = await post(password);
    expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
    expect(await whoIs(answer)).toBe(marla.userinfo.externalUserId);
  });

  test.each([
    ['a wrong password', { ...password, password: 'x' }],
    ['a person that there is not', { ...password, username: 'robert' }],
    ["another person's password", { ...password, password: tyler.password }],
  ])('%s is an invalid grant', async (_title, form) => {
    expect(await post(form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('client_credentials gives a token that /userinfo accepts, and no refresh token', async () => {
    const answer = await post({ grant_type: 'client_credentials' });
    expect(await whoIs(answer)).toBe(tyler.userinfo.externalUserId);
    expect(answer.body).not.toHaveProperty('refresh_token');
  });

  test('a refresh token gives another access token, once', async () => {
    const first = await post(password);
    const form = { grant_type: 'refresh_token', refresh_token: String(first.body.refresh_token) };
    const second = await post(form);
    expect(second.body.access_token).not.toBe(first.body.access_token);
    expect(await whoIs(second)).toBe(marla.userinfo.externalUserId);
    expect(await post(form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const next = { grant_type: 'refresh_token', refresh_token: String(second.body.refresh_token) };
    expect(await whoIs(await post(next))).toBe(marla.userinfo.externalUserId);
  });

  test('a refresh token gives no wider scope', async () => {
    const granted = await post({ ...password, scope: 'profile email' });
    expect(granted.body.scope).toBe('profile email');
    const form = { grant_type: 'refresh_token', refresh_token: String(granted.body.refresh_token) };
    expect(await post({ ...form, scope: 'profile admin' })).toMatchObject({ body: { error: 'invalid_scope' } });
    expect((await post({ ...form, scope: 'email' })).body.scope).toBe('email');
  });

  test('an access token ends with its time', async () => {
    const answer = await post(password);
    nowMs += 3_599_999;
    expect(await whoIs(answer)).toBe(marla.userinfo.externalUserId);
    nowMs += 1;
    expect(await whoIs(answer)).toBe(401);
  });
});

describe('authorization codes', () => {
  const redirectUri = 'http://127.0.0.1:1234/callback';
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const codeChallenge = createHash('sha256').update(verifier).digest('base64url');

  function issue(): Readonly<Record<string, string>> {
    const code = provider.issueAuthorizationCode({ person: marla, redirectUri, codeChallenge });
    return { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier };
  }

  test('a code gives a token of the person', async () => {
    const answer = await post(issue());
    expect(await whoIs(answer)).toBe(marla.userinfo.externalUserId);
    expect(answer.body.refresh_token).toEqual(expect.any(String));
  });

  test('a code that comes again takes back what it gave', async () => {
    const form = issue();
    const answer = await post(form);
    expect(await post(form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await whoIs(answer)).toBe(401);
    const refresh = { grant_type: 'refresh_token', refresh_token: String(answer.body.refresh_token) };
    expect(await post(refresh)).toMatchObject({ body: { error: 'invalid_grant' } });
  });

  test('a code ends after ten minutes', async () => {
    const form = issue();
    nowMs += 600_000;
    expect(await post(form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test.each([
    ['another redirect_uri', { redirect_uri: 'http://127.0.0.1:1234/other' }],
    ['no redirect_uri', { redirect_uri: '' }],
    ['another code_verifier', { code_verifier: `${verifier}x` }],
    ['no code_verifier', { code_verifier: '' }],
    ['another code', { code: 'x' }],
  ])('%s is an invalid grant, and does not use the code up', async (_title, change) => {
    const form = issue();
    expect(await post({ ...form, ...change })).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await whoIs(await post(form))).toBe(marla.userinfo.externalUserId);
  });
});

describe('invalid requests', () => {
  test.each([
    ['no grant_type', 'username=marla', 'invalid_request'],
    ['an empty grant_type', 'grant_type=', 'invalid_request'],
    ['a repeated parameter', 'grant_type=password&grant_type=password', 'invalid_request'],
    ['no username', { grant_type: 'password', password: 'x' }, 'invalid_request'],
    ['no code', { grant_type: 'authorization_code' }, 'invalid_request'],
    ['no refresh token', { grant_type: 'refresh_token' }, 'invalid_request'],
    ['another grant type', { grant_type: 'urn:ietf:params:oauth:grant-type:device_code' }, 'unsupported_grant_type'],
  ])('%s', async (_title, form, error) => {
    expect(await post(form)).toMatchObject({ status: 400, body: { error } });
  });
});

describe('client authentication', () => {
  const grant = { grant_type: 'client_credentials' };
  const inBody = { ...grant, client_id: client.id, client_secret: client.secret };

  test('in the body', async () => {
    expect(await whoIs(await post(inBody, ''))).toBe(tyler.userinfo.externalUserId);
  });

  test('an identifier and a secret that need encoding', async () => {
    const odd = { id: 'a:b c', secret: 'p%+ä:' };
    provider = createReferenceProvider({ client: odd });
    expect((await post(grant, basic(odd.id, odd.secret))).status).toBe(200);
    expect((await post({ ...grant, client_id: odd.id, client_secret: odd.secret }, '')).status).toBe(200);
  });

  test.each([
    ['none', grant, ''],
    ['an unknown client', grant, basic('other')],
    ['a wrong secret', grant, basic(client.id, 'x')],
    ['a wrong secret in the body', { ...inBody, client_secret: 'x' }, ''],
    ['no secret in the body', { ...grant, client_id: client.id }, ''],
    ['another scheme', grant, 'Bearer x'],
    ['Basic without a colon', grant, `Basic ${Buffer.from('x').toString('base64')}`],
    ['Basic with a broken escape', grant, `Basic ${Buffer.from('%:x').toString('base64')}`],
  ])('%s is refused with a challenge', async (_title, form, authorization) => {
    const answer = await post(form, authorization);
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(answer.headers['www-authenticate']).toMatch(/^Basic realm=/);
  });

  test.each([
    ['in both places', inBody],
    ['with two identifiers', { ...grant, client_id: 'other' }],
  ])('%s is an invalid request', async (_title, form) => {
    expect(await post(form)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  test('no answer shows the secret that was sent', async () => {
    const answer = await post({ ...inBody, client_secret: 'sent-secret' }, '');
    expect(JSON.stringify(answer)).not.toContain('sent-secret');
  });
});
