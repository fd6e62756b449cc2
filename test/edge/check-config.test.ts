import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckConfigOptions, checkConfig } from '../../src/edge/check-config.ts';
import type { ConfigCreateForm } from '../../src/probes/config-contract.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProviderOptions } from '../../src/reference/provider.ts';
import { customersConfig } from '../provider/config-run.ts';
import { checksWith } from '../provider/reference.ts';
import { checkOf } from '../support/check-of.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  folder = join(root, 'state');
});
afterEach(() => rm(root, { recursive: true }));

type Write = NonNullable<CheckConfigOptions['write']>;

async function start(options: ReferenceProviderOptions = {}) {
  const provider = createReferenceProvider(options);
  const origin = await provider.listen();
  return { provider, origin, methods: () => provider.requests.map(({ method }) => method) };
}

function writeTo(origin: string, write: Partial<Write> = {}, options: Partial<CheckConfigOptions> = {}) {
  return checkConfig({
    origin,
    apiKey: demo.apiKey,
    write: { folder, signal: new AbortController().signal, patience: { retryMs: [0], settleMs: 0 }, ...write },
    ...options,
  });
}

/** None where nothing was ever written there. */
const journals = () => readdir(folder).catch(() => []);

describe('reading alone', () => {
  it.each([
    ['with a config', customersConfig],
    ['without one', undefined],
  ])('sends nothing but GET to an organisation %s', async (_, oauthConfig) => {
    const { provider, origin } = await start(oauthConfig === undefined ? {} : { oauthConfig });
    const { report, written } = await checkConfig({ origin, apiKey: demo.apiKey });
    await provider.close();
    expect(provider.requests).toEqual([
      { method: 'GET', path: '/api/oauth-config', apiKey: true, status: oauthConfig === undefined ? 404 : 200 },
      { method: 'GET', path: '/api/oauth-config', apiKey: false, status: 401 },
      { method: 'GET', path: '/api/oauth-config', apiKey: true, status: 401 },
      { method: 'GET', path: '/api/oauth-config', apiKey: true, status: 401 },
      { method: 'GET', path: '/api/oauth-config', apiKey: true, status: 401 },
    ]);
    expect(written).toBeUndefined();
    expect(report.verdict).toBe('conforms');
    expect(provider.oauthConfig()).toEqual(oauthConfig);
  });

  it('says of a config that is not there what could not be judged', async () => {
    const { provider, origin } = await start();
    const { report } = await checkConfig({ origin, apiKey: demo.apiKey });
    await provider.close();
    expect(checkOf(report, 'config/has-all-members')).toMatchObject({
      outcome: 'not-applicable',
      because: 'there is no config to judge (status 404)',
    });
    expect(checksWith(report, 'conforms')).toEqual([
      'config/error-bodies-have-a-reason',
      'config/get-answers',
      'config/get-requires-the-key',
    ]);
  });

  it('says of what writes why it was not judged', async () => {
    const { provider, origin } = await start({ oauthConfig: customersConfig });
    const { report } = await checkConfig({ origin, apiKey: demo.apiKey });
    await provider.close();
    for (const id of [
      'config/creates',
      'config/patches-one-member',
      'config/deletes',
      'config/post-requires-the-key',
    ]) {
      expect(checkOf(report, id)).toMatchObject({
        outcome: 'not-applicable',
        because: 'it is judged by --write alone, which writes to the organisation',
      });
    }
  });
});

describe('writing is refused, with nothing but GET sent and no journal written,', () => {
  async function expectRefused(
    oauthConfig: ConfigCreateForm | undefined,
    write: Partial<Write>,
    error: { code: string; message: unknown },
    options: Partial<CheckConfigOptions> = {},
  ): Promise<void> {
    const { provider, origin, methods } = await start(oauthConfig === undefined ? {} : { oauthConfig });
    await expect(writeTo(origin, write, options)).rejects.toMatchObject({ name: 'UsageError', ...error });
    await provider.close();
    expect(methods().filter((method) => method !== 'GET')).toEqual([]);
    expect(provider.oauthConfig()).toEqual(oauthConfig);
    expect(await journals()).toEqual([]);
  }

  it('where there is a config and no secret to put it back with', () =>
    expectRefused(
      customersConfig,
      {},
      {
        code: 'no-client-secret',
        message: expect.stringMatching(/GET masks its secret.*CLOSER_CLIENT_SECRET.*Nothing was written/),
      },
    ));

  it.each(['**', '**et', 'Cust••••', 'Custo***', '*'])('where GET shows clientId as %j, masked it seems', (clientId) =>
    expectRefused(
      { ...customersConfig, clientId },
      { clientSecret: customersConfig.clientSecret },
      { code: 'masked-member', message: expect.stringMatching(/clientId masked.*could not be put back.*Nothing was/) },
    ),
  );

  it('where the secret is the mask', () =>
    expectRefused(customersConfig, { clientSecret: '**' }, { code: 'masked-secret', message: expect.any(String) }));

  it.each([' a-secret-0123456789', 'a-secret-0123456789\n'])('where the secret is %j', (clientSecret) =>
    expectRefused(
      customersConfig,
      { clientSecret },
      { code: 'unlikely-secret', message: expect.not.stringContaining('a-secret') },
    ),
  );

  it("where the config is a run's", () =>
    expectRefused(
      { ...customersConfig, clientId: 'closer-conformance-probe-Client.Id+1' },
      { clientSecret: 'a-secret-0123456789' },
      { code: 'probe-config', message: expect.stringMatching(/another run is going on.*config delete/) },
    ));

  it('where there is no place for the journal', () =>
    expectRefused(
      undefined,
      { folder: join(import.meta.filename, 'state') },
      { code: 'unwritable-journal', message: expect.stringContaining('Nothing was written to the API') },
    ));

  it('where the key cannot be sent', () =>
    expectRefused(
      undefined,
      {},
      { code: 'unusable-credential', message: expect.not.stringContaining('a key') },
      { apiKey: 'a key' },
    ));

  it('where somebody changes the config while it is read', async () => {
    let reads = 0;
    const { provider, origin, methods } = await start({
      oauthConfig: customersConfig,
      onRequest: ({ apiKey }) => {
        if (apiKey) reads += 1;
        // The last read before the first write.
        if (reads === 6) provider.setOauthConfig({ ...customersConfig, clientId: 'a new one' });
      },
    });
    await expect(writeTo(origin, { clientSecret: customersConfig.clientSecret })).rejects.toMatchObject({
      code: 'config-changed',
    });
    await provider.close();
    expect(methods().filter((method) => method !== 'GET')).toEqual([]);
    expect(await journals()).toEqual([]);
    expect(provider.oauthConfig()).toEqual({ ...customersConfig, clientId: 'a new one' });
  });

  it('where the config appears while it is read', async () => {
    let reads = 0;
    const { provider, origin, methods } = await start({
      onRequest: () => {
        reads += 1;
        if (reads === 6) provider.setOauthConfig(customersConfig);
      },
    });
    await expect(writeTo(origin, { clientSecret: 'a-secret-0123456789' })).rejects.toMatchObject({
      code: 'config-changed',
    });
    await provider.close();
    expect(new Set(methods())).toEqual(new Set(['GET']));
    expect(provider.oauthConfig()).toEqual(customersConfig);
  });
});

describe('a config is put back to the letter', () => {
  const odd = {
    ...customersConfig,
    userInfoEndpoint: 'https://ä.example/{{token}}?x={{apiKey}}&y=\u2028',
    clientId: '',
  };

  it.each<[string, ConfigCreateForm]>([
    [
      'that has the key in it',
      { ...customersConfig, clientId: demo.apiKey, tokenEndpoint: `https://a.example/${demo.apiKey}` },
    ],
    [
      'that has its secret in it',
      { ...customersConfig, clientId: 'acme', clientSecret: 'acme', tokenEndpoint: 'https://acme.example/acme' },
    ],
    [
      "that is the guide's example",
      {
        tokenEndpoint: 'http://oauth.com/token',
        userInfoEndpoint: 'http://oauth.com/userinfo',
        clientId: 'clientId',
        clientSecret: 'clientSecret',
        oauthConfigEnabled: true,
        allowAnonymousSignUp: true,
      },
    ],
    [
      'whose secret is made of words that stand in answers',
      { ...customersConfig, clientSecret: 'client-tokenEndpoint-secret' },
    ],
    ['whose secret is a word of its URLs', { ...customersConfig, clientSecret: 'oauth' }],
    ['whose secret is a word of the URLs that are written', { ...customersConfig, clientSecret: 'OAuth2' }],
    ['whose secret is a word of the mark of the probes', { ...customersConfig, clientSecret: 'probe' }],
    ['whose secret is its client id', { ...customersConfig, clientSecret: customersConfig.clientId }],
    ['whose secret needs escapes', { ...customersConfig, clientSecret: 'a"b\\c{{apiKey}}d\u2028\u00fc' }],
    ['that has placeholders and odd characters in it', odd],
    ['that is turned off', { ...customersConfig, oauthConfigEnabled: false, allowAnonymousSignUp: true }],
  ])('%s, and is no reason to accuse the API', async (_, oauthConfig) => {
    const { provider, origin } = await start({ oauthConfig });
    const { report, written } = await writeTo(origin, { clientSecret: oauthConfig.clientSecret });
    await provider.close();
    expect(provider.oauthConfig()).toEqual(oauthConfig);
    expect(written?.putBack).toEqual({ outcome: 'put-back', otherMembers: [] });
    expect(checksWith(report, 'conforms')).toEqual(report.checks.map(({ id }) => id).sort());
    expect(await journals()).toEqual([]);
  });
});
