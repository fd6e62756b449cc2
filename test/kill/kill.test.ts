import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/edge/check-config.ts';
import { listJournals } from '../../src/edge/journal.ts';
import { restore } from '../../src/edge/restore.ts';
import type { ConfigCreateForm } from '../../src/probes/config-contract.ts';
import { demo } from '../../src/reference/demo-values.ts';
import type { LoggedRequest } from '../../src/reference/request-log.ts';
import { customersConfig } from '../provider/config-run.ts';
import type { Running } from './command.ts';
import { NeverArrived, type Scene, withScene } from './scene.ts';

/** How many processes run at once. */
const atOnce = 4;

interface Position {
  /** Number of the request, from 1. */
  readonly request: number;
  /** `before`: the request never arrives; `after`: it is carried out and its answer never arrives. */
  readonly when: 'before' | 'after';
}

const organisations: readonly (readonly [string, ConfigCreateForm | undefined])[] = [
  ['with a config', customersConfig],
  ['without a config', undefined],
];

describe.each(organisations)('a run on an organisation %s, killed', (_, before) => {
  let requests: readonly LoggedRequest[] = [];

  beforeAll(async () => {
    await withScene(before, {}, async ({ provider, checkWrite }) => {
      const ended = await checkWrite('--reporter', 'json').ended;
      expect(ended).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^The config at \S+ is as it was before;/),
      });
      expect(provider.oauthConfig()).toEqual(before);
      requests = [...provider.requests];
    });
  });

  test('before and after every single request, is put back to the letter by restore', async () => {
    const positions = requests.flatMap((_request, index): readonly Position[] => [
      { request: index + 1, when: 'before' },
      { request: index + 1, when: 'after' },
    ]);
    // Those of the lifecycle are more than a hundred and forty.
    expect(requests.length).toBeGreaterThan(140);
    const problems: string[] = [];
    let killed = 0;
    const queue = positions.values();
    const worker = async (): Promise<void> => {
      for (const position of queue) {
        try {
          await killAt(position, before);
          killed += 1;
        } catch (error) {
          const { method } = requests[position.request - 1] ?? { method: '' };
          problems.push(`${position.when} request ${position.request} (${method}): ${String(error)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    expect(problems).toEqual([]);
    expect(killed).toBe(2 * requests.length);
  }, 600_000);
});

/** Kills a run at a position, and restores. */
async function killAt({ request, when }: Position, before: ConfigCreateForm | undefined): Promise<void> {
  let running: Running | undefined;
  let isKilled = false;
  const kill = async (): Promise<void> => {
    isKilled = true;
    running?.child.kill('SIGKILL');
    await running?.ended;
  };
  const hooks = {
    onRequest: async (number: number): Promise<void> => {
      if (isKilled || when !== 'before' || number !== request) return;
      await kill();
      throw new NeverArrived();
    },
    onAnswer: async (number: number): Promise<void> => {
      if (!isKilled && when === 'after' && number === request) await kill();
    },
  };
  await withScene(before, hooks, async (scene) => {
    running = scene.checkWrite('--reporter', 'json');
    expect(await running.ended).toMatchObject({ signal: 'SIGKILL' });
    if ((await listJournals(scene.folder)).length > 0) await expectRefused(scene, before);
    await restore({ apiKey: demo.apiKey, folder: scene.folder });
    expect(scene.provider.oauthConfig()).toEqual(before);
    expect(await namesIn(scene.folder)).toEqual([]);
  });
}

/** The next run writes nothing, and says what has to be done first. */
async function expectRefused({ origin, folder, provider }: Scene, before: ConfigCreateForm | undefined): Promise<void> {
  const sent = provider.requests.length;
  const signal = new AbortController().signal;
  const secret = before === undefined ? {} : { clientSecret: before.clientSecret };
  const next = checkConfig({ origin, apiKey: demo.apiKey, write: { folder, signal, ...secret } });
  await expect(next).rejects.toMatchObject({ code: 'unfinished-run' });
  expect(provider.requests.length).toBe(sent);
}

/** Of everything in a folder, drafts of journals too; none where there is no folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
