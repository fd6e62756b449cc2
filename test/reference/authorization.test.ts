import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';

const [tyler, marla] = demo.people;
const redirectUri = 'http://127.0.0.1:8400/callback?kept=1';
const verifier = 'a-verifier-of-43-characters-or-more-0123456789';
const request = {
  response_type: 'code',
  client_id: demo.client.id,
  redirect_uri: redirectUri,
  state: 'a state & more',
  scope: 'openid',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

let provider: ReferenceProvider;
beforeEach(() => {
  provider = createReferenceProvider();
});

interface Answer {
  readonly status: number;
  readonly body: string;
  /** Where it redirects to. */
  readonly location?: URL;
}

/** @param choice the form of the page; without it the page is asked for */
async function authorize(parameters: Readonly<Record<string, string>>, choice?: string): Promise<Answer> {
  const response = await provider.app.inject({
    method: choice === undefined ? 'GET' : 'POST',
    url: `/authorize?${new URLSearchParams(parameters)}`,
    ...(choice === undefined
      ? {}
      : { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: choice }),
  });
  const { location } = response.headers;
  return {
    status: response.statusCode,
    body: response.body,
    ...(location === undefined ? {} : { location: new URL(String(location)) }),
  };
}

function without(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(request).filter(([name]) => !names.includes(name)));
}

async function exchange(code: string, codeVerifier: string) {
  const response = await provider.app.inject({
    method: 'POST',
    url: '/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
      client_id: demo.client.id,
      client_secret: demo.client.secret,
    }).toString(),
  });
  return response.json();
}

describe('the authorization endpoint', () => {
  test('shows whom one can sign in as, and nothing of the request', async () => {
    const { status, body } = await authorize({ ...request, state: '"><script>alert(1)</script>' });
    expect(status).toBe(200);
    for (const { username } of demo.people) expect(body).toContain(`>Sign in as ${username}</button>`);
    expect(body).not.toContain('alert');
  });

  test('sends back a code for the person who was chosen, bound to the request, and its state', async () => {
    const { status, location } = await authorize(request, `username=${marla.username}`);
    expect([status, location?.origin, location?.pathname]).toEqual([303, 'http://127.0.0.1:8400', '/callback']);
    expect(location?.searchParams.get('kept')).toBe('1');
    expect(location?.searchParams.get('state')).toBe(request.state);
    const code = location?.searchParams.get('code') ?? '';
    expect(await exchange(code, 'another-verifier')).toMatchObject({ error: 'invalid_grant' });
    const granted = await exchange(code, verifier);
    expect(granted).toMatchObject({ token_type: 'Bearer', scope: 'openid' });
    const headers = { authorization: `Bearer ${granted.access_token}` };
    const userinfo = await provider.app.inject({ method: 'GET', url: '/userinfo', headers });
    expect(userinfo.json()).toEqual(marla.userinfo);
  });

  test('does without PKCE, scope and state, which are optional', async () => {
    const plain = without('code_challenge', 'code_challenge_method', 'scope', 'state');
    const { location } = await authorize(plain, `username=${tyler.username}`);
    expect([...(location?.searchParams.keys() ?? [])]).toEqual(['kept', 'code']);
  });

  test.each([
    ['nobody who is there is chosen', request, 'username=nobody', 'access_denied'],
    ['the person refuses', request, '', 'access_denied'],
    ['response_type is missing', without('response_type'), undefined, 'invalid_request'],
    ['another response type', { ...request, response_type: 'token' }, undefined, 'unsupported_response_type'],
    ['a challenge of the method plain', without('code_challenge_method'), undefined, 'invalid_request'],
  ])('redirects with an error and the state: %s', async (_what, parameters, choice, error) => {
    const { location } = await authorize(parameters, choice);
    expect(location?.searchParams.get('error')).toBe(error);
    expect(location?.searchParams.get('state')).toBe(request.state);
    expect(location?.searchParams.has('code')).toBe(false);
  });

  test.each([
    ['another client', { ...request, client_id: 'another' }, 'client_id'],
    ['no client', without('client_id'), 'client_id'],
    ['an address elsewhere', { ...request, redirect_uri: 'https://evil.example/callback' }, 'redirect_uri'],
    ['an address that looks like here', { ...request, redirect_uri: 'http://127.0.0.1.evil.example/' }, 'redirect_uri'],
    ['an address with a fragment', { ...request, redirect_uri: `${redirectUri}#x` }, 'redirect_uri'],
    ['no address', without('redirect_uri'), 'redirect_uri'],
  ])('sends nobody anywhere: %s', async (_what, parameters, name) => {
    for (const choice of [undefined, `username=${tyler.username}`]) {
      const { status, body, location } = await authorize(parameters, choice);
      expect([status, location]).toEqual([400, undefined]);
      expect(body).toContain(name);
    }
  });

  test('takes no parameter twice', async () => {
    const { statusCode, body } = await provider.app.inject({
      method: 'GET',
      url: `/authorize?${new URLSearchParams(request)}&state=other`,
    });
    expect([statusCode, body]).toEqual([400, 'A parameter is there more than once.\n']);
  });
});
