import { afterEach, expect, it, vi } from 'vitest';
import { signIn } from '../../src/edge/login.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const timeoutMs = 299_999;

it('the clock of a sign-in stops when the person has signed in, so that nothing is left to wait for', async () => {
  const set = vi.spyOn(globalThis, 'setTimeout');
  const clear = vi.spyOn(globalThis, 'clearTimeout');
  let browsing: Promise<unknown> = Promise.resolve();
  const { login, close } = await signIn({
    authorizationEndpoint: 'https://id.example/auth',
    clientId: 'closer',
    timeoutMs,
    graceMs: 0,
    pageOfIgnored: (html) => ({ html, styleHash: 'sha256-x' }),
    onUrl(text) {
      const { searchParams } = new URL(text);
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'a-code', state: searchParams.get('state') ?? '' }).toString();
      browsing = fetch(back, { redirect: 'manual' });
    },
  });
  await browsing;
  await close();
  expect(login).toMatchObject({ outcome: 'code', code: 'a-code' });
  const begun = set.mock.calls.findIndex(([, ms]) => ms === timeoutMs);
  expect(clear.mock.calls.map(([timer]) => timer)).toContain(set.mock.results[begun]?.value);
});
