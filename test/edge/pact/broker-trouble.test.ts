import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { brokerTrouble } from '../../../src/edge/pact/broker-trouble.ts';
import { listen } from '../../support/raw-server.ts';

let close = (): void => {};
afterEach(() => close());

/** Why a broker cannot be asked whose index is answered so. */
async function troubleOf(status: number, body: string, credentials: object = {}): Promise<string | undefined> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/hal+json', Location: '/pacts' }).end(body);
  });
  const url = `http://127.0.0.1:${await listen(server)}/`;
  close = () => server.close();
  return (await brokerTrouble({ url, provider: 'p', ...credentials }, {}))?.replaceAll(url, '<url>');
}

it.each([
  ['its index is there', 200, '{"_links":{}}'],
  // The verifier follows it.
  ['its index is elsewhere', 302, ''],
  ['its index is elsewhere for good', 308, ''],
])('can be asked where %s', async (_what, status, body) => {
  expect(await troubleOf(status, body)).toBeUndefined();
});

it.each<[string, number, string, object, string]>([
  ['asks for credentials', 401, '', {}, 'the broker asks for credentials (status 401): set PACT_BROKER_TOKEN'],
  ['refuses a token', 403, '', { token: 't' }, 'the broker refuses what PACT_BROKER_TOKEN gave (status 403)'],
  [
    'refuses a user',
    401,
    '',
    { username: 'u', password: 'p' },
    'the broker refuses what PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD gave (status 401)',
  ],
  ['is not there', 404, '', {}, 'the broker answered with the status 404: is <url> its address?'],
  ['is something else', 200, '<html>', {}, 'what answers at <url> is no Pact Broker: its index is no JSON object'],
  ['is a list', 200, '[]', {}, 'what answers at <url> is no Pact Broker: its index is no JSON object'],
])('cannot be asked where it %s', async (_what, status, body, credentials, trouble) => {
  expect(await troubleOf(status, body, credentials)).toContain(trouble);
});
