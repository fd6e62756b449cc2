import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { type LoginOptions, type LoginSession, signIn } from '../../src/edge/login.ts';
import { loopbackAddress } from '../../src/edge/loopback-redirect.ts';
import { UsageError } from '../../src/index.ts';

const page = (text: string) => ({ html: `<p>${text}</p>`, styleHash: 'sha256-x' });

let session: LoginSession | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

/** Begins a sign-in; `browse` is given the address and plays the browser. */
async function begin(
  browse: (url: URL, redirect: (parameters: Record<string, string>) => Promise<Response>) => Promise<unknown>,
  options: Partial<LoginOptions> = {},
): Promise<LoginSession> {
  let browsing: Promise<unknown> = Promise.resolve();
  session = await signIn({
    authorizationEndpoint: 'https://id.example/auth?audience=a',
    clientId: 'closer widget',
    timeoutMs: 5000,
    graceMs: 0,
    pageOfIgnored: page,
    onUrl(text) {
      const url = new URL(text);
      const redirect = (parameters: Record<string, string>): Promise<Response> => {
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.search = new URLSearchParams(parameters).toString();
        return fetch(back, { redirect: 'manual' });
      };
      browsing = browse(url, redirect);
    },
    ...options,
  });
  await browsing;
  return session;
}

const stateOf = (url: URL): string => url.searchParams.get('state') ?? '';

describe('the authorization request', () => {
  test('is by PKCE, with a state, and keeps what the endpoint has in its query', async () => {
    let url = new URL('http://none.invalid');
    const { login } = await begin(
      async (address, redirect) => {
        url = address;
        await redirect({ code: 'a-code', state: stateOf(address) });
      },
      { scope: 'openid email' },
    );
    if (login.outcome !== 'code') throw new Error(login.outcome);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      audience: 'a',
      response_type: 'code',
      client_id: 'closer widget',
      redirect_uri: login.redirectUri,
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: createHash('sha256').update(login.codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(login.redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(login.codeVerifier).toMatch(/^[\w-]{43}$/);
  });

  test('differs each time in state and challenge', async () => {
    const seen = new Set<string>();
    for (let times = 0; times < 2; times += 1) {
      await begin(async (url, redirect) => {
        seen.add(stateOf(url)).add(url.searchParams.get('code_challenge') ?? '');
        await redirect({ code: 'a', state: stateOf(url) });
      });
      await session?.close();
    }
    expect(seen.size).toBe(4);
  });
});

describe('the answer', () => {
  test('is taken, and the browser sent on to an address that has nothing of it', async () => {
    let sentOn: Response | undefined;
    const { login, finish } = await begin(async (url, redirect) => {
      sentOn = await redirect({ code: 'a-code', state: stateOf(url), iss: 'https://id.example' });
    });
    expect(login).toMatchObject({ outcome: 'code', code: 'a-code' });
    if (login.outcome !== 'code') return;
    expect(sentOn?.status).toBe(303);
    expect(sentOn?.headers.get('location')).toBe('/callback/done');
    const waiting = fetch(new URL('/callback/done', login.redirectUri));
    finish(page('first'));
    finish(page('second'));
    const shown = await waiting;
    expect(await shown.text()).toBe('<p>first</p>');
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    });
    // Loaded again it brings nothing new.
    const again = await fetch(`${login.redirectUri}?code=another&state=x`, { redirect: 'manual' });
    expect(again.status).toBe(303);
  });

  test('may be a refusal', async () => {
    const { login } = await begin((url, redirect) =>
      redirect({ error: 'access_denied', error_description: 'no', state: stateOf(url) }),
    );
    expect(login).toEqual({ outcome: 'refused', error: 'access_denied', description: 'no' });
  });

  test.each([
    ['another state', { code: 'a', state: 'another' }, 'its state is not that of this sign-in'],
    ['no state', { code: 'a' }, 'it has no state'],
    ['an error without a state', { error: 'access_denied' }, 'it has no state'],
    ['nothing', {}, 'it has no state'],
  ])('is not taken with %s', async (_what, parameters, because) => {
    const ignored: string[] = [];
    let shown: Response | undefined;
    const { login } = await begin(
      async (url, redirect) => {
        shown = await redirect(parameters);
        await redirect({ code: 'the-code', state: stateOf(url) });
      },
      { onIgnored: (reason) => ignored.push(reason) },
    );
    expect(shown?.status).toBe(400);
    expect(await shown?.text()).toContain(because);
    expect(ignored).toEqual([expect.stringContaining(because)]);
    expect(login).toMatchObject({ outcome: 'code', code: 'the-code' });
  });

  test('is not taken with neither a code nor an error, nor with two codes', async () => {
    const ignored: string[] = [];
    await begin(
      async (url, redirect) => {
        await redirect({ state: stateOf(url) });
        const twice = new URL(url.searchParams.get('redirect_uri') ?? '');
        twice.search = `state=${stateOf(url)}&code=a&code=b`;
        await fetch(twice);
        await redirect({ code: 'the-code', state: stateOf(url) });
      },
      { onIgnored: (reason) => ignored.push(reason) },
    );
    expect(ignored).toEqual(['it has neither a code nor an error', 'a parameter is there more than once']);
  });

  test('is a GET of the redirect URI and nothing else', async () => {
    const statuses: number[] = [];
    await begin(async (url, redirect) => {
      const back = url.searchParams.get('redirect_uri') ?? '';
      for (const [address, method] of [
        [`${back}?state=${stateOf(url)}&code=a`, 'POST'],
        [new URL('/favicon.ico', back), 'GET'],
        [new URL('/callback/done', back), 'GET'],
      ] as const) {
        statuses.push((await fetch(address, { method })).status);
      }
      await redirect({ code: 'the-code', state: stateOf(url) });
    });
    expect(statuses).toEqual([405, 404, 404]);
  });

  test('is not waited for without end', async () => {
    const { login } = await begin(async () => {}, { timeoutMs: 20 });
    expect(login).toEqual({ outcome: 'timed-out', redirectUri: expect.stringContaining('127.0.0.1') });
  });
});

describe('the redirect URI', () => {
  test.each([
    ['http://127.0.0.1/callback', 4000, 'http://127.0.0.1:4000/callback'],
    ['http://127.0.0.1:8400/callback', 8400, 'http://127.0.0.1:8400/callback'],
    ['http://localhost:8400', 8400, 'http://localhost:8400'],
    ['http://[::1]:8400/a/', 8400, 'http://[::1]:8400/a/'],
  ])('%s', (given, port, uri) => {
    expect(loopbackAddress(given).uriWith(port)).toBe(uri);
  });

  test.each([
    'https://127.0.0.1/callback',
    'http://widget.example/callback',
    'http://127.0.0.1.widget.example/',
    'http://127.0.0.1/callback?a=b',
    'http://127.0.0.1/callback#a',
    'callback',
    'com.example.app:/callback',
  ])('is not %s', (given) => {
    expect(() => loopbackAddress(given)).toThrow(UsageError);
  });

  test('on a port that is taken is refused', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(begin(async () => {}, { redirectUri: `http://127.0.0.1:${port}/callback` })).rejects.toThrow(
      `The browser cannot return to port ${port} of 127.0.0.1: it is in use by another program.`,
    );
    other.close();
  });
});

test('an authorization endpoint that is no URL is refused', async () => {
  await expect(begin(async () => {}, { authorizationEndpoint: 'id.example/auth' })).rejects.toThrow(UsageError);
  await expect(begin(async () => {}, { authorizationEndpoint: 'javascript:alert(1)' })).rejects.toThrow(UsageError);
});
