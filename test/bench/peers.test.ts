import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleServer, startExample } from '../../scripts/bench/example-server.ts';
import { timeOfPeer } from '../../scripts/bench/peers.ts';
import { environment, token } from '../../scripts/bench/processes.ts';

let server: ExampleServer;

beforeAll(async () => {
  server = await startExample();
});

afterAll(() => server.stop());

/** Runs a peer that is a line of code with `url` and `headers`. */
const timeOfLine = (code: string): Promise<number> => {
  const given = `const url = ${JSON.stringify(server.url)}, headers = { Authorization: 'Bearer ${token}' };`;
  return timeOfPeer({ name: 'A peer', argv: ['-e', given + code], env: environment }, server, process.cwd());
};

describe('a peer', () => {
  it('has a time where it made its one request', async () => {
    expect(await timeOfLine('fetch(url, { headers })')).toBeGreaterThan(0);
  });

  it.each([
    ['none', ''],
    ['GET /userinfo 401', 'fetch(url)'],
    ['GET /userinfo 200, GET /userinfo 200', 'fetch(url, { headers }).then(() => fetch(url, { headers }))'],
  ])('has none where it ends well and the server answered: %s', async (answered, code) => {
    await expect(timeOfLine(code)).rejects.toThrow(
      `A peer should have made one request, and the server answered: ${answered}`,
    );
  });
});
