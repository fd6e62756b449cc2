import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/errors.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { remove, rename, set } from '../../src/reference/faults/edit.ts';
import {
  type BehaviourName,
  behaviours,
  configFaults,
  configVariants,
  faults,
  parseBehaviours,
  tokenEndpointFaults,
  tokenVariants,
  userinfoFaults,
  userinfoVariants,
  variants,
} from '../../src/reference/faults/index.ts';
import { createReferenceProvider } from '../../src/reference/provider.ts';
import { withProvider } from '../provider/reference.ts';

const [tyler, marla] = demo.people;

describe('names', () => {
  const names = Object.keys(behaviours);

  test('each is there once, in every list', () => {
    const lists = [userinfoFaults, configFaults, tokenEndpointFaults, userinfoVariants, configVariants, tokenVariants];
    expect(names).toEqual(lists.flatMap((list) => Object.keys(list)));
    expect(names).toEqual([...Object.keys(faults), ...Object.keys(variants)]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(names)('%s is in kebab case', (name) => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('no two do the same', () => {
    const sentences = Object.values(behaviours).map(({ does }) => does);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });

  test('are read', () => {
    expect(parseBehaviours(['null-email', 'gzip'])).toEqual(['null-email', 'gzip']);
    expect(parseBehaviours([])).toEqual([]);
  });

  test.each([
    ['nul-email', 'There is no fault "nul-email"; did you mean "null-email"?'],
    ['null_email', 'There is no fault "null_email"; did you mean "null-email"?'],
    ['toString', 'There is no fault "toString".'],
  ])('that there are not are refused, with the nearest and where all are listed: %s', (name, message) => {
    const parse = () => parseBehaviours(['null-email', name]);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/ closer-conformance serve --list-faults lists them all\.$/);
  });
});

type Request = InjectOptions & { readonly method: string; readonly url: string };

const bearer = (token: string) => ({ authorization: `Bearer ${token}`, 'accept-encoding': 'gzip, br' });
const userinfo: readonly Request[] = [bearer(tyler.accessToken), bearer(tyler.accessToken), bearer('x'), {}].map(
  (headers) => ({ method: 'GET', url: '/userinfo', headers }),
);

const form = {
  tokenEndpoint: 'https://example.com/token',
  userInfoEndpoint: 'https://example.com/userinfo',
  clientId: 'clientId',
  clientSecret: 'clientSecret',
  oauthConfigEnabled: true,
  allowAnonymousSignUp: true,
};
const request = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  payload?: object,
  key: string = demo.apiKey,
): Request => ({
  method,
  url: '/api/oauth-config',
  headers: { 'x-api-key': key },
  ...(payload === undefined ? {} : { payload }),
});
const lifecycle: readonly Request[] = [
  request('GET', undefined, 'wrong'),
  request('GET'),
  request('POST', {}),
  request('POST', form),
  request('POST', { ...form, clientId: 'other' }),
  request('GET'),
  request('PATCH', { clientId: 'another' }),
  request('DELETE'),
  request('DELETE'),
];

/** What a provider answers to some requests: status, headers without the date, and body. */
async function transcript(name: BehaviourName | undefined, requests: readonly Request[]): Promise<readonly unknown[]> {
  const { app } = createReferenceProvider({ faults: name === undefined ? [] : [name] });
  const answers: unknown[] = [];
  for (const one of requests) {
    const { statusCode, headers, rawPayload } = await app.inject(one);
    const { date: _date, ...others } = headers;
    answers.push({ statusCode, headers: others, body: rawPayload.toString('base64') });
  }
  await app.close();
  return answers;
}

// That they conform is seen in test/provider; here, that they are odd at all.
describe('each variant differs from the plain provider', () => {
  test.each(parseBehaviours(Object.keys(userinfoVariants)))('%s', async (name) => {
    expect(await transcript(name, userinfo)).not.toEqual(await transcript(undefined, userinfo));
    expect(await transcript(name, lifecycle)).toEqual(await transcript(undefined, lifecycle));
  });

  test.each(parseBehaviours(Object.keys(configVariants)))('%s', async (name) => {
    expect(await transcript(name, lifecycle)).not.toEqual(await transcript(undefined, lifecycle));
    expect(await transcript(name, userinfo)).toEqual(await transcript(undefined, userinfo));
  });
});

// RFC 9110 section 15.5.2; and it shows that a behaviour changes what its sentence says and no more.
test.each(parseBehaviours([...Object.keys(configFaults), ...Object.keys(configVariants)]))(
  'no 401 of the config API is without a challenge: %s',
  async (name) => {
    const provider = createReferenceProvider({ faults: [name] });
    provider.setOauthConfig(form);
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
      const { statusCode, headers } = await provider.app.inject(request(method, undefined, 'wrong'));
      if (statusCode === 401) expect(headers, method).toHaveProperty('www-authenticate');
    }
    await provider.app.close();
  },
);

describe('on the wire', () => {
  async function fetched(name: BehaviourName, headers: Readonly<Record<string, string>>): Promise<Response> {
    return withProvider({ faults: [name] }, async (origin) => {
      const response = await fetch(`${origin}/userinfo`, { headers });
      const body = await response.arrayBuffer();
      return new Response(body, response);
    });
  }
  const authorization = `Bearer ${tyler.accessToken}`;

  test.each([
    ['chunked', 'transfer-encoding', 'chunked'],
    ['connection-close', 'connection', 'close'],
    ['gzip', 'content-encoding', 'gzip'],
    ['brotli', 'content-encoding', 'br'],
    ['upper-case-media-type', 'content-type', 'APPLICATION/JSON; Charset="UTF-8"'],
  ] as const)('%s has %s: %s', async (name, header, value) => {
    const response = await fetched(name, { authorization, 'accept-encoding': 'gzip, br' });
    expect(response.headers.get(header)).toBe(value);
    expect(await response.json()).toEqual(tyler.userinfo);
  });

  test('no-content-type has none', async () => {
    const response = await fetched('no-content-type', { authorization });
    expect(response.headers.has('content-type')).toBe(false);
  });

  test.each(['identity', 'br;q=1, gzip;q=0', 'deflate'])(
    'no coding is used that %s does not accept',
    async (accepted) => {
      const response = await fetched('gzip', { authorization, 'accept-encoding': accepted });
      expect(response.headers.has('content-encoding')).toBe(false);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
    },
  );
});

test('faults add up, in the order in which they are named', async () => {
  const { app } = createReferenceProvider({ faults: ['null-email', 'null-phone', 'no-challenge'] });
  const response = await app.inject({ method: 'GET', url: '/userinfo', headers: bearer(tyler.accessToken) });
  expect(response.json().userData).toMatchObject({ email: null, phone: null, lastName: 'Durden' });
  const refused = await app.inject({ method: 'GET', url: '/userinfo' });
  expect(refused.headers).not.toHaveProperty('www-authenticate');
  const other = await app.inject({ method: 'GET', url: '/userinfo', headers: bearer(marla.accessToken) });
  expect(other.json().userData.email).toBeNull();
});

describe('edits', () => {
  const value = { a: [{ b: 1 }, { b: 2 }], c: null };

  test.each([
    ['set', set('/a/1/b', 3), { a: [{ b: 1 }, { b: 3 }], c: null }],
    ['set what was not there', set('/d', 4), { ...value, d: 4 }],
    ['remove', remove('/a/0/b'), { a: [{}, { b: 2 }], c: null }],
    ['rename', rename('/c', 'd'), { a: value.a, d: null }],
    ['set below what is no object', set('/c/d', 1), value],
    ['remove what is not there', remove('/x/y'), value],
    ['rename what is not there', rename('/x', 'y'), value],
  ])('%s', (_title, edit, expected) => {
    expect(edit(value)).toEqual(expected);
    expect(value).toEqual({ a: [{ b: 1 }, { b: 2 }], c: null });
  });
});
