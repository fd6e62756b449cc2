import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { type ConfigCreateForm, createConfigClient, UsageError } from '../../src/index.ts';

const apiKey = 'an-admins-key-0123456789';
const secret = 'the "client\\secret" 0123456789 {{apiKey}} ż';
const form: ConfigCreateForm = {
  tokenEndpoint: 'https://id.example/token?a=A+b',
  userInfoEndpoint: 'https://id.example/userinfo',
  clientId: '{{apiKey}} and {{{{clientSecret}}',
  clientSecret: secret,
  oauthConfigEnabled: false,
  allowAnonymousSignUp: true,
};
const shown = { ...form, clientSecret: '**' };

interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly key: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(
  answer: (received: Received, response: ServerResponse) => void,
): Promise<{ origin: string; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = {
      method: request.method,
      url: request.url,
      key: request.headers['x-api-key']?.toString(),
      contentType: request.headers['content-type'],
      body: Buffer.concat(chunks).toString(),
    };
    received.push(one);
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, received };
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

describe('what is sent', () => {
  test('create posts the form letter for letter, also where a value looks like a placeholder', async () => {
    const { origin, received } = await serve((_, response) => response.writeHead(201).end());
    const result = await createConfigClient({ origin, apiKey }).create(form);
    expect(result).toMatchObject({ outcome: 'done', status: 201 });
    expect(received).toMatchObject([
      { method: 'POST', url: '/api/oauth-config', key: apiKey, contentType: 'application/json' },
    ]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(form);
  });

  test('patch sends only the members that the form has, false among them', async () => {
    const { origin, received } = await serve((_, response) => response.writeHead(204).end());
    expect(await createConfigClient({ origin, apiKey }).patch({ oauthConfigEnabled: false })).toMatchObject({
      outcome: 'done',
      status: 204,
    });
    expect(received).toMatchObject([{ method: 'PATCH', body: '{"oauthConfigEnabled":false}' }]);
  });

  test('get and delete have no body and no Content-Type', async () => {
    const { origin, received } = await serve((_, response) => json(response, 200, shown));
    const client = createConfigClient({ origin, apiKey });
    await client.get();
    await client.delete();
    expect(received).toMatchObject([
      { method: 'GET', body: '', contentType: undefined, key: apiKey },
      { method: 'DELETE', body: '', contentType: undefined, key: apiKey },
    ]);
  });

  test('the whole URL of the API is taken for its origin', async () => {
    const { origin } = await serve((_, response) => json(response, 200, shown));
    expect(createConfigClient({ origin: `${origin}/api/oauth-config`, apiKey }).url).toBe(`${origin}/api/oauth-config`);
  });

  test("the origin is Closer's where none is given", () => {
    expect(createConfigClient({ apiKey }).url).toBe('https://spinner.closer.app/api/oauth-config');
  });
});

describe('what comes back', () => {
  test('a config is found, with members that the document does not name', async () => {
    const { origin } = await serve((_, response) => json(response, 203, { ...shown, orgId: 'x' }));
    expect(await createConfigClient({ origin, apiKey }).get()).toMatchObject({
      outcome: 'found',
      status: 203,
      config: { ...shown, orgId: 'x' },
    });
  });

  test.each([400, 404, 410, 422])('a config is absent where GET answers %i, with the reason', async (status) => {
    const { origin } = await serve((_, response) => json(response, status, { reason: 'no config' }));
    expect(await createConfigClient({ origin, apiKey }).get()).toMatchObject({
      outcome: 'absent',
      status,
      reason: 'no config',
    });
  });

  test.each([408, 429])('%i says nothing of a config', async (status) => {
    const { origin } = await serve((_, response) => response.writeHead(status).end('later'));
    const result = await createConfigClient({ origin, apiKey }).get();
    expect(result).toMatchObject({ outcome: 'rejected', status });
    expect(result).not.toHaveProperty('reason');
  });

  test.each([401, 403])('%i refuses, whatever the method', async (status) => {
    const { origin } = await serve((_, response) => json(response, status, { reason: 'not an admin' }));
    const client = createConfigClient({ origin, apiKey });
    const refused = { outcome: 'refused', status, reason: 'not an admin' };
    for (const result of [await client.get(), await client.create(form), await client.patch({}), await client.delete()])
      expect(result).toMatchObject(refused);
  });

  test('another 4xx rejects a write', async () => {
    const { origin } = await serve((_, response) => json(response, 409, { reason: 'there is one' }));
    expect(await createConfigClient({ origin, apiKey }).create(form)).toMatchObject({
      outcome: 'rejected',
      status: 409,
      reason: 'there is one',
    });
  });

  test.each([302, 500])('the status %i breaks the contract', async (status) => {
    const { origin, received } = await serve((_, response) =>
      response.writeHead(status, { Location: 'http://127.0.0.1:1/' }).end(),
    );
    const client = createConfigClient({ origin, apiKey });
    for (const result of [await client.get(), await client.delete()])
      expect(result).toMatchObject({ outcome: 'invalid-answer', status, findings: [{ expected: 'a 2xx or a 4xx' }] });
    expect(received).toHaveLength(2);
  });

  test('each member that breaks the schema is found', async () => {
    const { clientId: _, ...others } = shown;
    const { origin } = await serve((_, response) =>
      json(response, 200, { ...others, clientSecret: 'shown', oauthConfigEnabled: 'yes' }),
    );
    const result = await createConfigClient({ origin, apiKey }).get();
    if (result.outcome !== 'invalid-answer') throw new Error(result.outcome);
    expect(result.findings.map(({ pointer, message }) => [pointer, message])).toEqual([
      ['', '$.clientId is missing'],
      ['/oauthConfigEnabled', '$.oauthConfigEnabled is a string of 3 characters, not a boolean'],
      ['/clientSecret', '$.clientSecret is not "**"'],
    ]);
  });

  test.each([
    ['', 'the body of the answer is no JSON: there is no text (line 1, column 1)'],
    ['{"a":}', 'the body of the answer is no JSON: a value is expected (line 1, column 6)'],
    ['<html>', 'the body of the answer is no JSON: this is not a JSON value (line 1, column 1)'],
    ['['.repeat(101), 'the body of the answer is JSON nested past any config or token'],
  ])('the body %j is no config', async (body, message) => {
    const { origin } = await serve((_, response) => response.writeHead(200).end(body));
    expect(await createConfigClient({ origin, apiKey }).get()).toMatchObject({
      outcome: 'invalid-answer',
      findings: [{ message }],
    });
  });

  test('no answer is a value too', async () => {
    const { origin } = await serve((_, response) => response.destroy());
    expect(await createConfigClient({ origin, apiKey }).get()).toMatchObject({
      outcome: 'unanswered',
      error: { code: 'reset' },
    });
    expect(await createConfigClient({ origin: 'http://127.0.0.1:1', apiKey, timeoutMs: 2000 }).patch({})).toMatchObject(
      { outcome: 'unanswered', error: { code: 'refused' } },
    );
  });
});

describe('secrets', () => {
  test('neither key nor secret is in a result, though the server repeats both', async () => {
    const { origin } = await serve((received, response) =>
      json(response, 422, { reason: `bad ${received.key}: ${received.body}`, clientSecret: secret }),
    );
    const client = createConfigClient({ origin, apiKey });
    for (const result of [client, await client.create(form), await client.patch({ clientSecret: secret })]) {
      const printed = inspect(result, { depth: null }) + JSON.stringify(result) + bodies(result);
      expect(printed).not.toContain(apiKey);
      expect(printed).not.toContain(secret);
      expect(printed).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  });

  function bodies(result: unknown): string {
    if (typeof result !== 'object' || result === null || !('exchange' in result)) return '';
    const { exchange } = result;
    if (typeof exchange !== 'object' || exchange === null || !('response' in exchange)) return '';
    const { response } = exchange;
    if (typeof response !== 'object' || response === null || !('body' in response)) return '';
    return response.body instanceof Uint8Array ? new TextDecoder().decode(response.body) : '';
  }
});

describe("a caller's mistake is thrown, before anything is sent", () => {
  const mistake = async (call: () => unknown): Promise<UsageError> => {
    try {
      await call();
    } catch (error) {
      if (error instanceof UsageError) return error;
    }
    throw new Error('no UsageError');
  };

  test.each([
    [{ origin: 'spinner.closer.app', apiKey }, 'invalid-url', 'Did you mean https://spinner.closer.app?'],
    [{ origin: 'https://spinner.closer.app/api', apiKey }, 'invalid-origin', 'Give https://spinner.closer.app.'],
    [{ apiKey: '' }, 'empty-credential', 'The API key is empty.'],
    [{ apiKey: 'two words' }, 'unusable-credential', 'The API key has a space'],
  ])('%j', async (options, code, message) => {
    const error = await mistake(() => createConfigClient(options));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  test('a form that the document does not allow', async () => {
    const { origin, received } = await serve((_, response) => response.writeHead(200).end());
    const client = createConfigClient({ origin, apiKey });
    const { allowAnonymousSignUp: _, ...partial } = form;
    // @ts-expect-error a member is missing, as a caller without types may leave it
    const missing = await mistake(() => client.create(partial));
    expect(missing.message).toContain('$.allowAnonymousSignUp is missing');
    // @ts-expect-error of another type
    const wrong = await mistake(() => client.patch({ clientSecret: 12345678 }));
    expect(wrong.message).toContain('$.clientSecret is a number, not a string');
    expect(wrong.message).not.toContain('12345678');
    // @ts-expect-error not of the document
    const unknown = await mistake(() => client.patch({ oauthEnabled: true, userinfoEndpoint: 'https://id.example' }));
    expect(unknown.message).toContain('"userinfoEndpoint"; did you mean "userInfoEndpoint"?');
    expect(unknown.message).toContain('A config has tokenEndpoint, userInfoEndpoint, clientId, clientSecret,');
    const masked = await mistake(() => client.create({ ...form, clientSecret: '**' }));
    expect(masked.code).toBe('masked-secret');
    expect(received).toEqual([]);
  });
});
