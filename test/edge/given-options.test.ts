import { describe, expect, it, test } from 'vitest';
import { assertCheckOptions } from '../../src/edge/given-options.ts';
import { checkConfig, checkFlow, checkTargets, checkUserinfo, replay, validateUserinfo } from '../../src/index.ts';

/** As JavaScript has it, which knows no types. */
const untyped = (text: string) => JSON.parse(text);
const refusal = (message: RegExp) => ({ code: 'invalid-option', message: expect.stringMatching(message) });

describe('assertCheckOptions', () => {
  it.each([
    ['{"profile":"strikt"}', /^profile takes closer or strict, not "strikt"\.$/],
    ['{"timeoutMs":"10"}', /^timeoutMs takes a whole number above 0, not "10"\.$/],
    ['{"timeoutMs":0}', /^timeoutMs takes .* not 0\.$/],
    ['{"maxBodyBytes":-1}', /^maxBodyBytes takes .* not -1\.$/],
    ['{"concurrency":1.5}', /^concurrency takes .* not 1\.5\.$/],
    ['{"headers":{"X-Tenant":"acme"}}', /^headers takes a list of pairs/],
    ['{"headerOrigins":"https://acme.example"}', /^headerOrigins takes a list of origins/],
    ['{"headerOrigins":["localhost:3000"]}', /^headerOrigins takes a list of origins/],
    ['{"profil":"strict"}', /^There is no option profil; did you mean profile\?$/],
    ['{"timeoutMS":5}', /^There is no option timeoutMS; did you mean timeoutMs\?$/],
  ])('refuses %s', (options, message) => {
    expect(() => assertCheckOptions(untyped(options))).toThrow(expect.objectContaining(refusal(message)));
  });

  it('takes none, more than it knows, and each in its form', () => {
    expect(() => assertCheckOptions({})).not.toThrow();
    expect(() => assertCheckOptions(untyped('{"url":"u","token":"t","name":"n"}'))).not.toThrow();
    expect(() =>
      assertCheckOptions({
        profile: 'strict',
        timeoutMs: 1,
        maxBodyBytes: 1,
        concurrency: 1,
        headers: [['A', 'b']],
        headerOrigins: ['https://acme.example'],
      }),
    ).not.toThrow();
  });
});

test('every entry of the library refuses them before it does anything', async () => {
  const mistaken = untyped('{"profile":"strikt"}');
  const profile = refusal(/^profile takes/);
  const url = 'http://127.0.0.1:1/userinfo';
  await expect(checkUserinfo({ url, token: 'a-token-of-some-length', ...mistaken })).rejects.toMatchObject(profile);
  await expect(checkTargets([], { environment: {}, ...mistaken }).next()).rejects.toMatchObject(profile);
  expect(() => validateUserinfo({}, mistaken)).toThrow(expect.objectContaining(profile));
  expect(() => replay('{}', { name: 'run.har', ...mistaken })).toThrow(expect.objectContaining(profile));
});

test('one that is left out, as JavaScript may, is refused like any other', async () => {
  const code = (name: string) => ({ name: 'UsageError', code: name });
  await expect(checkUserinfo(untyped('{}'))).rejects.toMatchObject(code('invalid-url'));
  await expect(checkUserinfo(untyped('{"url":null,"token":"t"}'))).rejects.toMatchObject(code('invalid-url'));
  await expect(checkUserinfo(untyped('{"url":"http://a.example"}'))).rejects.toMatchObject(code('no-credential'));
  await expect(checkConfig(untyped('{}'))).rejects.toMatchObject(code('no-credential'));
  await expect(checkConfig(untyped('{"origin":5,"apiKey":"k"}'))).rejects.toMatchObject(code('invalid-url'));
  const refused = code('invalid-option');
  const endpoints = '"tokenEndpoint":"http://a.example","userInfoEndpoint":"http://a.example"';
  const client = '"client":{"clientId":"c","clientSecret":"s"}';
  for (const options of [
    '{}',
    `{${endpoints}}`,
    `{${endpoints},${client}}`,
    `{${endpoints},${client},"grant":{"type":"implicit"}}`,
  ])
    await expect(checkFlow(untyped(options)), options).rejects.toMatchObject(refused);
  await expect(
    checkFlow(untyped(`{${endpoints},"client":{"clientId":"c"},"grant":{"type":"client_credentials"}}`)),
  ).rejects.toMatchObject(code('no-credential'));
});

test('waivers are refused where they would be left out of account', async () => {
  const waivers = [{ check: 'userinfo/is-not-cached', reason: 'agreed', until: '2999-12-31' }];
  const options = { url: 'http://127.0.0.1:1', token: 'a-token-of-some-length', waivers };
  await expect(checkUserinfo(options)).rejects.toMatchObject(refusal(/applyWaivers\(report, waivers, today\)/));
});

test('a member of the body that throws is told of, and so is a replay without the name of the file', () => {
  const fail = (): never => {
    throw new RangeError('no');
  };
  const unreadable = expect.objectContaining({ code: 'not-json', message: expect.stringContaining('throws an error') });
  expect(() => validateUserinfo(new Proxy({}, { get: fail }))).toThrow(unreadable);
  expect(() => validateUserinfo(Object.defineProperty({}, 'userData', { get: fail, enumerable: true }))).toThrow(
    unreadable,
  );
  expect(() => Reflect.apply(replay, undefined, ['{}'])).toThrow(
    expect.objectContaining(refusal(/^replay takes the name of the file/)),
  );
});
