import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stateServer } from '../../../src/edge/pact/state-server.ts';
import { listen } from '../../support/raw-server.ts';

let url: string;
let seen: { readonly headers: IncomingHttpHeaders; readonly body: unknown }[];
let close: () => void;
beforeEach(async () => {
  seen = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    seen.push({ headers: request.headers, body: JSON.parse(text) });
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"accessToken":"t","other":7}');
  });
  url = `http://127.0.0.1:${await listen(server)}/states`;
  close = () => server.close();
});
afterEach(() => close());

const headers = [['X-Tenant', 's3cret-of-a-tenant']] as const;

it('is told of a state as the pact has it, also where that looks like a placeholder of a secret', async () => {
  const params = { note: '{{HEADER_X_TENANT}}', 'a{{b': '{"c":"{{{"}' };
  const { change } = stateServer(url, { provider: new URL(url), connection: { headers } });
  expect(await change('setup', { name: 'with {{HEADER_X_TENANT}}', params })).toEqual({
    values: new Map([['accessToken', 't']]),
  });
  expect(seen.map(({ body }) => body)).toEqual([{ action: 'setup', state: 'with {{HEADER_X_TENANT}}', params }]);
});

it("is sent the provider's headers at the provider's origin alone", async () => {
  for (const provider of [url, 'http://127.0.0.1:1/']) {
    const { change } = stateServer(url, { provider: new URL(provider), connection: { headers } });
    await change('teardown', { name: 's', params: {} });
  }
  expect(seen.map((one) => one.headers['x-tenant'])).toEqual(['s3cret-of-a-tenant', undefined]);
});
