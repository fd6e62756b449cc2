import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { exchangeCode, type TokenResult } from '../../src/edge/token-client.ts';
import { UsageError } from '../../src/index.ts';

const client = { clientId: 'a client:1', clientSecret: 'the+secret &0123456789' };
const code = 'an-authorization-code-0123456789';
const issued = {
  access_token: 'an-access-token-0123456789',
  refresh_token: 'a-refresh-token-0123456789',
  token_type: 'bearer',
  expires_in: 3600,
};

let close = (): void => {};
afterEach(() => close());

async function endpoint(status: number, body: string): Promise<{ url: string; received: Record<string, unknown>[] }> {
  const received: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({
      method: request.method,
      url: request.url,
      authorization: request.headers.authorization,
      type: request.headers['content-type'],
      form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
    });
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `http://127.0.0.1:${address.port}/token?tenant=a`, received };
}

const bodyOf = ({ exchange }: TokenResult): string => new TextDecoder().decode(exchange.response?.body);

describe('the request', () => {
  test('client_secret_basic form-encodes both parts before it joins them', async () => {
    const { url, received } = await endpoint(200, JSON.stringify(issued));
    await exchangeCode({ ...client, code, redirectUri: 'https://a.example/?b=c d' }, { tokenEndpoint: url });
    expect(received).toEqual([
      {
        method: 'POST',
        url: '/token?tenant=a',
        authorization: `Basic ${Buffer.from('a+client%3A1:the%2Bsecret+%260123456789').toString('base64')}`,
        type: 'application/x-www-form-urlencoded',
        form: { grant_type: 'authorization_code', code, redirect_uri: 'https://a.example/?b=c d' },
      },
    ]);
  });

  test('client_secret_post, with a PKCE verifier and without a redirect_uri', async () => {
    const { url, received } = await endpoint(200, JSON.stringify(issued));
    await exchangeCode(
      { ...client, authentication: 'client_secret_post', code, codeVerifier: 'a-code-verifier-0123456789' },
      { tokenEndpoint: url },
    );
    expect(received).toMatchObject([
      {
        authorization: undefined,
        form: {
          grant_type: 'authorization_code',
          code,
          code_verifier: 'a-code-verifier-0123456789',
          client_id: client.clientId,
          client_secret: client.clientSecret,
        },
      },
    ]);
  });

  test('a URL that is none is refused before anything is sent', async () => {
    await expect(exchangeCode({ ...client, code }, { tokenEndpoint: 'id.example/token' })).rejects.toThrow(UsageError);
  });
});

describe('the answer', () => {
  test('a token is issued, and stands in no exchange', async () => {
    const { url } = await endpoint(200, JSON.stringify(issued));
    const result = await exchangeCode({ ...client, code }, { tokenEndpoint: url });
    expect(result).toMatchObject({ outcome: 'issued', token: issued });
    const printed = inspect(result.exchange, { depth: null }) + bodyOf(result);
    for (const secret of [issued.access_token, issued.refresh_token, client.clientSecret, code])
      expect(printed).not.toContain(secret);
    expect(bodyOf(result)).toContain('{{token}}');
  });

  test.each([400, 401])('an error response of status %i is a refusal', async (status) => {
    const { url } = await endpoint(status, '{"error":"invalid_grant","error_description":"used"}');
    expect(await exchangeCode({ ...client, code }, { tokenEndpoint: url })).toMatchObject({
      outcome: 'refused',
      status,
      error: 'invalid_grant',
      description: 'used',
    });
  });

  test.each([
    [200, '{"access_token":"an-access-token-0123456789"}', '$.token_type is missing'],
    [200, '{"access_token":"","token_type":"Bearer"}', '$.access_token is empty'],
    [200, 'access_token=a&token_type=Bearer', 'the body of the answer is no JSON'],
    [400, '{"reason":"no"}', 'neither a token response nor an error response'],
    [201, JSON.stringify(issued), 'neither a token response nor an error response'],
  ])('status %i with the body %s breaks the contract', async (status, body, message) => {
    const { url } = await endpoint(status, body);
    const result = await exchangeCode({ ...client, code }, { tokenEndpoint: url });
    if (result.outcome !== 'invalid-answer') throw new Error(result.outcome);
    expect(result.status).toBe(status);
    expect(result.findings.map((finding) => finding.message).join()).toContain(message);
    expect(bodyOf(result)).not.toContain('an-access-token-0123456789');
  });

  test('no answer', async () => {
    expect(await exchangeCode({ ...client, code }, { tokenEndpoint: 'http://127.0.0.1:1/token' })).toMatchObject({
      outcome: 'unanswered',
      error: { code: 'refused' },
    });
  });
});
