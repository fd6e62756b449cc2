import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CheckConfigOptions, type CheckConfigResult, checkConfig } from '../../src/edge/check-config.ts';
import { listJournals } from '../../src/edge/journal.ts';
import { restore } from '../../src/edge/restore.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { customersConfig } from '../provider/config-run.ts';
import { checksWith } from '../provider/reference.ts';
import { checkOf } from '../support/check-of.ts';
import { type Gateway, startGateway } from '../support/gateway.ts';

let root: string;
let folder: string;
let gateway: Gateway;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  folder = join(root, 'state');
  gateway = await startGateway(customersConfig);
});
afterEach(async () => {
  await gateway.close();
  await rm(root, { recursive: true });
});

type Write = NonNullable<CheckConfigOptions['write']>;

function run(write: Partial<Write> = {}, options: Partial<CheckConfigOptions> = {}): Promise<CheckConfigResult> {
  return checkConfig({
    origin: gateway.origin,
    apiKey: demo.apiKey,
    write: {
      folder,
      signal: new AbortController().signal,
      patience: { retryMs: [0], settleMs: 0 },
      clientSecret: customersConfig.clientSecret,
      ...write,
    },
    ...options,
  });
}

function answer(response: ServerResponse, status: number): true {
  response.writeHead(status).end();
  return true;
}

const stored = () => gateway.provider.oauthConfig();
const writes = () => gateway.methods.filter((method) => method !== 'GET');
const back = { outcome: 'put-back', otherMembers: [] };
/** In the midst of the lifecycle, where there is a config of the probes. */
const midway = 90;
/** The last request of the lifecycle on an organisation with a config; those after it put the config back. */
const lastOfLifecycle = 154;

async function expectRestorable(): Promise<void> {
  expect(await listJournals(folder)).toHaveLength(1);
  gateway.intercept = () => false;
  expect((await restore({ apiKey: demo.apiKey, folder })).restored).toMatchObject([{ result: back }]);
  expect(stored()).toEqual(customersConfig);
  expect(await readdir(folder)).toEqual([]);
}

async function expectBack({ written }: CheckConfigResult): Promise<void> {
  expect(written?.putBack).toEqual(back);
  expect(stored()).toEqual(customersConfig);
  expect(await readdir(folder)).toEqual([]);
}

describe('whatever happens midway, the config comes back or is said not to have', () => {
  it.each([
    [401, 'refused', false],
    [502, 'unreadable', true],
    [429, 'busy', true],
  ] as const)('every request is answered with %i from then on', async (status, shown, passing) => {
    gateway.intercept = ({ number }, response) => number > midway && answer(response, status);
    const { report, written } = await run();
    expect(written?.putBack).toMatchObject({ outcome: 'failed', shown, passing });
    expect(checksWith(report, 'crashed')).toEqual([]);
    expect(report.verdict).toBe(status === 429 ? 'inconclusive' : 'violates');
    expect(stored()).not.toEqual(customersConfig);
    await expectRestorable();
  });

  it('nothing is answered from then on', async () => {
    gateway.intercept = ({ number }) => number > midway;
    const { report, written } = await run({}, { timeoutMs: 1500 });
    expect(written?.putBack).toMatchObject({ outcome: 'unreachable', error: { code: 'timeout' } });
    expect(report.verdict).toBe('inconclusive');
    await expectRestorable();
  });

  it.each([500, 503])(
    'the first request of putting back is answered with %i, and the others are not',
    async (status) => {
      gateway.intercept = ({ number }, response) => number === lastOfLifecycle + 1 && answer(response, status);
      await expectBack(await run());
      expect(gateway.methods.slice(lastOfLifecycle)).toEqual(['GET', 'GET', 'POST', 'GET']);
    },
  );

  it.each([1, 2, 3])('request %i of putting back is not answered, and the others are', async (which) => {
    gateway.intercept = ({ number }, response) => {
      if (number !== lastOfLifecycle + which) return false;
      response.destroy();
      return true;
    };
    await expectBack(await run());
  });

  it.each([500, 401])('POST is answered with %i while the config is put back, for good', async (status) => {
    gateway.intercept = ({ number, method }, response) =>
      number > lastOfLifecycle && method === 'POST' && answer(response, status);
    const { written } = await run();
    expect(written?.putBack).toMatchObject({ outcome: 'failed', shown: 'none', passing: status === 500 });
    expect(stored()).toBeUndefined();
    await expectRestorable();
  });

  it('a write is not answered and carried out late, after the config was put back', async () => {
    let late: (() => Promise<number>) | undefined;
    let lateStatus: Promise<number> | undefined;
    gateway.intercept = async ({ method, body, forward }, response) => {
      if (method === 'PATCH' && body.includes('Patched.Id') && late === undefined) {
        late = forward;
        response.destroy();
        return true;
      }
      // The read that verifies is answered before the late write is there.
      if (late !== undefined && stored()?.clientId === customersConfig.clientId && method === 'GET') {
        response.once('finish', () => {
          lateStatus ??= late?.();
        });
      }
      return false;
    };
    const { written } = await run({ patience: { retryMs: [0], settleMs: 50 } });
    expect(await lateStatus).toBe(204);
    expect(written).toMatchObject({ putBack: back, unanswered: 'patch-clientId' });
    expect(stored()).toEqual(customersConfig);
  });

  it('a write that no connection could be made for has written nothing, and nothing is said of it', async () => {
    gateway.intercept = ({ number, method }, response) => {
      if (number < midway || method !== 'GET') return false;
      gateway.refuseConnections();
      response.setHeader('Connection', 'close');
      return false;
    };
    const { written, report } = await run();
    expect(written?.putBack).toMatchObject({ outcome: 'unreachable', error: { code: 'refused' } });
    expect(written).not.toHaveProperty('unanswered');
    expect(report.verdict).toBe('inconclusive');
    expect(await listJournals(folder)).toHaveLength(1);
  });

  it('somebody changes the config: it is left as they want it, and the run ends', async () => {
    const theirs = { ...customersConfig, tokenEndpoint: 'https://new.customer.example/token' };
    gateway.intercept = ({ number }) => {
      if (number === midway) gateway.provider.setOauthConfig(theirs);
      return false;
    };
    const { report, written } = await run();
    expect(written?.putBack).toEqual({ outcome: 'foreign' });
    expect(stored()?.tokenEndpoint).toBe(theirs.tokenEndpoint);
    expect(gateway.methods.length).toBeLessThan(midway + 4);
    expect(report.verdict).not.toBe('conforms');
    expect(await listJournals(folder)).toHaveLength(1);
  });

  it('something of ours fails: the config goes back first', async () => {
    const onProgress: CheckConfigOptions['onProgress'] = ({ probe }) => {
      if (probe.name === 'patch-clientId') throw new Error('oops');
    };
    await expect(run({}, { onProgress })).rejects.toMatchObject({
      name: 'InternalError',
      code: 'lifecycle-failed',
      message: 'The lifecycle ended in a fault of its own: oops. The config is as it was before.',
    });
    expect(stored()).toEqual(customersConfig);
    expect(await readdir(folder)).toEqual([]);
  });

  it('something of ours fails, and the config cannot be put back either', async () => {
    const onProgress: CheckConfigOptions['onProgress'] = ({ probe }) => {
      if (probe.name === 'patch-clientId') throw new Error('oops');
    };
    gateway.intercept = ({ number }, response) => number > 82 && answer(response, 401);
    await expect(run({}, { onProgress })).rejects.toThrow(
      'The config is not back; the journal is kept: closer-conformance restore.',
    );
    await expectRestorable();
  });

  it('the journal cannot be removed: the config is back, and it is said', async () => {
    gateway.intercept = async ({ number }) => {
      if (number !== midway) return false;
      const [path = ''] = await listJournals(folder);
      await rm(path);
      await mkdir(path);
      return false;
    };
    const { written } = await run();
    expect(written).toMatchObject({ putBack: back, journalLeft: expect.stringContaining('it is a directory') });
    expect(stored()).toEqual(customersConfig);
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe('nothing is written', () => {
  async function expectNothingWritten({ written }: CheckConfigResult): Promise<void> {
    expect(written).toBeUndefined();
    expect(writes()).toEqual([]);
    expect(await readdir(folder).catch(() => [])).toEqual([]);
    expect(stored()).toEqual(customersConfig);
  }

  it.each([1, 2, 5, 6, 7])('where the run is interrupted at request %i', async (which) => {
    const controller = new AbortController();
    gateway.intercept = ({ number }) => {
      if (number === which) controller.abort();
      return false;
    };
    const result = await run({ signal: controller.signal });
    await expectNothingWritten(result);
    expect(checkOf(result.report, 'config/creates')).toMatchObject({
      outcome: 'inconclusive',
      because: 'the run was interrupted',
    });
  });

  it.each([
    [1, 500, 'blocked', 'config/get-answers is violated'],
    [1, 401, 'inconclusive', expect.stringContaining('GET with the key was refused (status 401)')],
    [1, 429, 'inconclusive', 'the server was too busy to show the config (status 429)'],
    [6, 500, 'inconclusive', 'the config could not be read a second time (status 500)'],
    [7, 503, 'inconclusive', 'the config could not be read a second time (status 503)'],
  ])('where read %i is answered with %i, for that reason and no other', async (which, status, outcome, because) => {
    gateway.intercept = ({ number }, response) => number === which && answer(response, status);
    const result = await run();
    await expectNothingWritten(result);
    expect(checkOf(result.report, 'config/creates')).toMatchObject({ outcome, because });
    expect(checksWith(result.report, 'crashed')).toEqual([]);
  });

  it.each([1, 6, 7])('where read %i is not answered', async (which) => {
    gateway.intercept = ({ number }, response) => {
      if (number !== which) return false;
      response.destroy();
      return true;
    };
    const result = await run();
    await expectNothingWritten(result);
    expect(checkOf(result.report, 'config/creates')).toMatchObject({
      outcome: 'inconclusive',
      because: expect.stringContaining('closed the connection'),
    });
  });

  it('where something of ours fails before the first write', async () => {
    const onProgress: CheckConfigOptions['onProgress'] = ({ probe }) => {
      if (probe.name.endsWith('/prepare')) throw new Error('oops');
    };
    await expect(run({}, { onProgress })).rejects.toThrow('oops');
    expect(writes()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});
