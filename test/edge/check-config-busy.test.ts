import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkConfig } from '../../src/edge/check-config.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { customersConfig } from '../provider/config-run.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';

let folder: string;
let gateway: Gateway;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  gateway = await startGateway(customersConfig);
});
afterEach(async () => {
  await gateway.close();
  await rm(folder, { recursive: true });
});

/** What comes of a run whose first PATCH is answered so, and the waits before the config was looked at again. */
async function runWith(instead: Gateway['intercept']) {
  let isDone = false;
  gateway.intercept = (request, response) => {
    if (isDone || request.method !== 'PATCH') return false;
    isDone = true;
    return instead(request, response);
  };
  const waits: number[] = [];
  const { written } = await checkConfig({
    origin: gateway.origin,
    apiKey: demo.apiKey,
    write: {
      folder,
      signal: new AbortController().signal,
      clientSecret: customersConfig.clientSecret,
      patience: { retryMs: [], settleMs: 7, sleep: async (ms) => void waits.push(ms) },
    },
  });
  expect(written?.putBack).toEqual({ outcome: 'put-back', otherMembers: [] });
  return { unanswered: written?.unanswered, waits };
}

it('a write that the server was too busy for is none that it may carry out late', async () => {
  const run = await runWith((_request, response) => {
    response.writeHead(503, { 'Retry-After': '3600' }).end();
    return true;
  });
  expect(run).toEqual({ unanswered: undefined, waits: [] });
});

it('a write whose connection is cut may be carried out late, and is waited for', async () => {
  const run = await runWith((_request, response) => {
    response.destroy();
    return true;
  });
  expect(run).toEqual({ unanswered: expect.stringContaining('patch'), waits: [7] });
});
