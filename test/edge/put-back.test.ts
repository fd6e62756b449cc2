import { describe, expect, it } from 'vitest';
import { type PutBackOptions, type PutBackResult, putBack } from '../../src/edge/put-back.ts';
import { createdForm, otherForm } from '../../src/probes/config-values.ts';
import { answered, type FakeConfigApi, fakeConfigApi, reset, unanswered } from '../support/fake-config-access.ts';

const before = {
  tokenEndpoint: 'https://oauth.customer.example/Token',
  userInfoEndpoint: 'https://oauth.customer.example/userinfo',
  clientId: 'widget',
  clientSecret: 'kept-secret',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: false,
};
const probes = { ...createdForm, clientSecret: 'probe-secret-1' };
const othersConfig = { ...before, tokenEndpoint: 'https://new.customer.example/token', clientSecret: 'new-secret' };
const own = { probeSecrets: ['probe-secret-1', 'probe-secret-2'], otherMembers: {} };

function putBackOn(api: FakeConfigApi, options: Partial<PutBackOptions> = {}): Promise<PutBackResult> {
  return putBack(api.access, { before, ...own, ...options });
}

const back = { outcome: 'put-back', otherMembers: [] };

describe('where there was a config', () => {
  it.each<[string, FakeConfigApi['stored']]>([
    ["the probes' one", probes],
    ["the probes' other one", { ...otherForm, clientSecret: 'probe-secret-2' }],
    ['none', undefined],
    ['the right one, with a secret of the probes', { ...before, clientSecret: 'probe-secret-1' }],
    ['the right one, changed in one member by a probe', { ...before, clientId: probes.clientId }],
    ["the probes' one in small letters", { ...probes, tokenEndpoint: probes.tokenEndpoint.toLowerCase() }],
    ["the probes' one, one member of a wrong type as text", { ...probes, clientId: '7' }],
    ["the probes' one with its secret as clientId", { ...probes, clientId: 'probe-secret-1' }],
    [
      "the probes' one, cut to twenty characters",
      {
        ...probes,
        tokenEndpoint: probes.tokenEndpoint.slice(0, 20),
        userInfoEndpoint: probes.userInfoEndpoint.slice(0, 20),
        clientId: probes.clientId.slice(0, 20),
      },
    ],
  ])('it is put back over %s, the secret too', async (_, stored) => {
    const api = fakeConfigApi(stored);
    expect(await putBackOn(api)).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it('what was never deleted is not deleted to be put back', async () => {
    const api = fakeConfigApi({ ...before, clientSecret: 'probe-secret-1' });
    await putBackOn(api);
    expect(api.log).toEqual(['GET', 'PATCH', 'GET']);
  });

  it("the probes' config is replaced as a whole, so that a PATCH that keeps a secret cannot do so", async () => {
    const api = fakeConfigApi(probes);
    api.instead.PATCH = () => answered(204);
    expect(await putBackOn(api)).toEqual(back);
    expect(api.stored).toEqual(before);
    expect(api.log).toEqual(['GET', 'DELETE', 'POST', 'GET']);
  });

  it.each([
    ['does nothing', answered(204)],
    ['is refused', answered(403)],
    ['fails', answered(500)],
  ])('PATCH is the way where DELETE %s', async (_, result) => {
    const api = fakeConfigApi(probes);
    api.instead.DELETE = () => result;
    expect(await putBackOn(api)).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it('PATCH mends what POST has stored wrongly', async () => {
    const api = fakeConfigApi(probes);
    api.instead.POST = () => {
      api.stored = { ...before, oauthConfigEnabled: false };
      return answered(201);
    };
    expect(await putBackOn(api)).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it('DELETE and POST are the way where PATCH does not work', async () => {
    const api = fakeConfigApi(before);
    api.instead.PATCH = () => answered(400);
    // Nobody can see whether the secret was right; what GET shows suffices.
    expect(await putBackOn(api)).toEqual(back);
    const changed = fakeConfigApi({ ...before, oauthConfigEnabled: false });
    changed.instead.PATCH = () => answered(400);
    expect(await putBackOn(changed, { justWritten: true })).toEqual(back);
    expect(changed.stored).toEqual(before);
  });

  it.each([
    ['PATCH of one text', { ...probes, tokenEndpoint: othersConfig.tokenEndpoint }],
    ['a config of their own', othersConfig],
    ['the old config with another clientId', { ...before, clientId: 'a new one' }],
  ])('somebody else who wrote %s is not overwritten', async (_, stored) => {
    const api = fakeConfigApi(stored);
    expect(await putBackOn(api, { justWritten: true })).toEqual({ outcome: 'foreign' });
    expect(await putBackOn(api)).toEqual({ outcome: 'foreign' });
    expect(api.log).toEqual(['GET', 'GET']);
    expect(api.stored).toEqual(stored);
  });

  it("a text that the server was seen to make of what the probes wrote is nobody else's", async () => {
    const api = fakeConfigApi({ ...probes, tokenEndpoint: 'https://default.example/token' });
    expect(await putBackOn(api, { justWritten: true, madeUp: ['https://default.example/token'] })).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it('somebody else is overwritten by force', async () => {
    const api = fakeConfigApi(othersConfig);
    expect(await putBackOn(api, { force: true })).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it.each([
    ['without the mark of the probes', { ...before, tokenEndpoint: '', userInfoEndpoint: '', clientId: '' }],
    ['of which nothing is shown', {}],
  ])('a config %s is overwritten only where the probes have written just now', async (_, stored) => {
    const api = fakeConfigApi(stored);
    expect(await putBackOn(api)).toEqual({ outcome: 'foreign' });
    expect(api.stored).toEqual(stored);
    expect(await putBackOn(api, { justWritten: true })).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it('what POST and PATCH do not bring back is said, with the answers to both', async () => {
    const api = fakeConfigApi();
    api.instead.POST = () => answered(400);
    expect(await putBackOn(api)).toEqual({
      outcome: 'failed',
      because:
        'POST was answered with status 400, PATCH was answered with status 404, GET shows no config (status 404)',
      shown: 'none',
      passing: false,
    });
  });

  it('a config that comes back as another one is said to be another', async () => {
    const api = fakeConfigApi({ ...probes });
    api.instead.PATCH = () => answered(204);
    api.instead.DELETE = () => answered(204);
    expect(await putBackOn(api)).toMatchObject({ outcome: 'failed', shown: 'another', passing: false });
  });

  it('members that the documents do not have are compared with what they were', async () => {
    const api = fakeConfigApi({ ...probes, id: 18, createdAt: 'now' });
    api.instead.POST = () => {
      api.stored = { ...before, id: 19, createdAt: 'now', kept: [1] };
      return answered(201);
    };
    const otherMembers = { id: 17, kept: [1], owner: 'me' };
    expect(await putBackOn(api, { otherMembers })).toEqual({
      outcome: 'put-back',
      otherMembers: ['id', 'owner', 'createdAt'],
    });
  });
});

describe('where there was none', () => {
  it.each<[string, FakeConfigApi['stored']]>([
    ["the probes' one", probes],
    ['one that a server has emptied', { ...probes, tokenEndpoint: '', userInfoEndpoint: '' }],
  ])('%s is deleted', async (_, stored) => {
    const api = fakeConfigApi(stored);
    expect(await putBackOn(api, { before: null })).toEqual(back);
    expect(api.stored).toBeUndefined();
    expect(api.log).toEqual(['GET', 'DELETE', 'GET']);
  });

  it('nothing is written where there is none', async () => {
    const api = fakeConfigApi();
    expect(await putBackOn(api, { before: null })).toEqual(back);
    expect(api.log).toEqual(['GET']);
  });

  it("somebody else's is left alone, and deleted by force", async () => {
    const api = fakeConfigApi(othersConfig);
    expect(await putBackOn(api, { before: null, justWritten: true })).toEqual({ outcome: 'foreign' });
    expect(api.stored).toEqual(othersConfig);
    expect(await putBackOn(api, { before: null, force: true })).toEqual(back);
    expect(api.stored).toBeUndefined();
  });

  it('one that cannot be deleted is turned off', async () => {
    const api = fakeConfigApi({ ...probes, oauthConfigEnabled: true });
    api.instead.DELETE = () => answered(204);
    expect(await putBackOn(api, { before: null })).toEqual({
      outcome: 'failed',
      because: 'DELETE was answered with status 204, GET still shows a config; OAuth is turned off in it',
      shown: 'another',
      passing: false,
    });
    expect(api.stored?.oauthConfigEnabled).toBe(false);
  });

  it('one that cannot be deleted and is off already is not written to', async () => {
    const api = fakeConfigApi({ ...probes, oauthConfigEnabled: false });
    api.instead.DELETE = () => answered(204);
    expect(await putBackOn(api, { before: null })).toMatchObject({
      outcome: 'failed',
      because: expect.stringMatching(/; OAuth is turned off in it$/),
    });
    expect(api.log).toEqual(['GET', 'DELETE', 'GET']);
  });

  it('one that can neither be deleted nor turned off is said to be there, and no more', async () => {
    const api = fakeConfigApi({ ...probes, oauthConfigEnabled: true });
    api.instead.DELETE = () => answered(500);
    api.instead.PATCH = () => answered(500);
    expect(await putBackOn(api, { before: null })).toEqual({
      outcome: 'failed',
      because: 'DELETE was answered with status 500, GET still shows a config',
      shown: 'another',
      passing: true,
    });
  });
});

describe('where GET shows nothing', () => {
  const unreadable = { kind: 'unreadable', status: 500, check: 'config/get-answers' } as const;
  const refused = { kind: 'unreadable', status: 401, check: 'config/get-answers' } as const;

  it.each([
    [unreadable, 'unreadable', 'GET shows nothing that can be read as a config (status 500)', true],
    [refused, 'refused', 'the key is refused (status 401)', false],
    [{ kind: 'unknown', status: 429 } as const, 'busy', 'the server is too busy (status 429)', true],
  ] as const)('%o nothing is written', async (finding, shown, because, passing) => {
    const api = fakeConfigApi(probes);
    api.insteadOfGet = () => finding;
    expect(await putBackOn(api)).toEqual({ outcome: 'failed', because, shown, passing });
    expect(api.log).toEqual(['GET']);
  });

  it('what the probes have created just now is deleted all the same', async () => {
    const api = fakeConfigApi(probes);
    api.insteadOfGet = () => (api.stored === undefined ? undefined : unreadable);
    expect(await putBackOn(api, { before: null, justWritten: true })).toEqual(back);
    expect(api.stored).toBeUndefined();
  });

  it('what the probes have deleted just now is created all the same', async () => {
    const api = fakeConfigApi();
    api.insteadOfGet = () => (api.stored === undefined ? unreadable : undefined);
    expect(await putBackOn(api, { justWritten: true })).toEqual(back);
    expect(api.stored).toEqual(before);
  });

  it('force writes without seeing what is there', async () => {
    const api = fakeConfigApi();
    api.insteadOfGet = () => (api.stored === undefined ? unreadable : undefined);
    expect(await putBackOn(api, { force: true })).toEqual(back);
  });

  it('a key that is refused everywhere is said to be refused', async () => {
    const api = fakeConfigApi(probes);
    api.insteadOfGet = () => refused;
    for (const method of ['POST', 'PATCH', 'DELETE'] as const) api.instead[method] = () => answered(401);
    expect(await putBackOn(api, { justWritten: true })).toMatchObject({ outcome: 'failed', shown: 'refused' });
    expect(api.stored).toEqual(probes);
  });
});

describe('where the server does not answer', () => {
  const unreachable = { outcome: 'unreachable', error: reset };

  it.each([0, 1])('GET number %i, it says so', async (which) => {
    const api = fakeConfigApi(probes);
    api.insteadOfGet = (times) => (times === which ? { kind: 'unanswered', error: reset } : undefined);
    expect(await putBackOn(api)).toEqual(unreachable);
  });

  it.each(['DELETE', 'POST', 'PATCH'] as const)('%s, it says so and tries no other way', async (method) => {
    const api = fakeConfigApi(method === 'PATCH' ? { ...before } : probes);
    api.instead[method] = () => unanswered();
    expect(await putBackOn(api)).toEqual(unreachable);
    expect(api.log.at(-1)).toBe(method);
  });

  it('DELETE where there was none, it says so', async () => {
    const api = fakeConfigApi(probes);
    api.instead.DELETE = () => unanswered();
    expect(await putBackOn(api, { before: null })).toEqual(unreachable);
    const later = fakeConfigApi(probes);
    later.insteadOfGet = (times) => (times === 1 ? { kind: 'unanswered', error: reset } : undefined);
    expect(await putBackOn(later, { before: null })).toEqual(unreachable);
  });
});
