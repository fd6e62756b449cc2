import { describe, expect, test } from 'vitest';
import { listJournals } from '../../src/edge/journal.ts';
import { customersConfig } from '../provider/config-run.ts';
import { type Running, stderrHas } from './command.ts';
import { NeverArrived, withScene } from './scene.ts';

/** A request in the midst of the lifecycle: there is a config of the probes. */
const midway = 80;

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('has no further step begun, puts the config back and exits 130', async () => {
    let running: Running | undefined;
    let requestsAtSignal = 0;
    const onRequest = async (number: number): Promise<void> => {
      if (number !== midway || running === undefined) return;
      requestsAtSignal = number;
      running.child.kill(signal);
      await stderrHas(running, 'Interrupted');
    };
    await withScene(customersConfig, { onRequest }, async ({ provider, folder, checkWrite }) => {
      running = checkWrite();
      const { status, stdout, stderr } = await running.ended;
      expect(status).toBe(130);
      expect(stderr).toMatch(
        /^Interrupted; what was written is put back\. To leave it as it is interrupt again\.\nThe config at \S+ is as it was before; GET confirms it, but for the client secret, which it masks: the one that CLOSER_CLIENT_SECRET gave to the run was written\.\n$/,
      );
      expect(stdout).toContain('INCONCLUSIVE');
      expect(stdout).toContain('the run was interrupted');
      expect(provider.oauthConfig()).toEqual(customersConfig);
      expect(await listJournals(folder)).toEqual([]);
      // The step's own read, and what puts back.
      expect(provider.requests.length - requestsAtSignal).toBeLessThan(8);
    });
  });

  test('before anything was written ends the run with nothing but GET sent', async () => {
    let running: Running | undefined;
    const onRequest = async (number: number): Promise<void> => {
      if (number !== 1 || running === undefined) return;
      running.child.kill(signal);
      await stderrHas(running, 'Interrupted');
    };
    await withScene(customersConfig, { onRequest }, async ({ provider, folder, checkWrite }) => {
      running = checkWrite();
      expect((await running.ended).status).toBe(130);
      expect(new Set(provider.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
      expect(await listJournals(folder)).toEqual([]);
    });
  });
});

test('a signal while the config is put back lets it be put back', async () => {
  let running: Running | undefined;
  const written: string[] = [];
  const onRequest = async (_number: number, { method }: { method: string }): Promise<void> => {
    written.push(method);
    // The last write of a run is the POST that puts back, the only one after two DELETEs.
    const isPutBack = method === 'POST' && written.slice(-4).join(' ') === 'DELETE GET GET POST';
    if (!isPutBack || running === undefined) return;
    running.child.kill('SIGINT');
    await stderrHas(running, 'Interrupted');
  };
  await withScene(customersConfig, { onRequest }, async ({ provider, folder, checkWrite }) => {
    running = checkWrite();
    const { status, stderr } = await running.ended;
    expect(stderr).toContain('Interrupted');
    expect(status).toBe(130);
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await listJournals(folder)).toEqual([]);
  });
});

test('a second signal ends the process, and restore puts the config back', async () => {
  let running: Running | undefined;
  let signals = 0;
  const onRequest = async (number: number): Promise<void> => {
    if (number < midway || running === undefined || signals > 1) return;
    signals += 1;
    running.child.kill('SIGINT');
    if (signals === 1) return stderrHas(running, 'Interrupted;');
    await running.ended;
    throw new NeverArrived();
  };
  await withScene(customersConfig, { onRequest }, async ({ provider, folder, checkWrite, command }) => {
    running = checkWrite();
    const { status, stderr } = await running.ended;
    expect(status).toBe(130);
    expect(stderr).toContain(
      'Interrupted again; the config may not be back. To put it back: closer-conformance restore',
    );
    expect(provider.oauthConfig()).not.toEqual(customersConfig);
    expect(await listJournals(folder)).toHaveLength(1);
    const restored = await command('restore').ended;
    expect(restored).toMatchObject({ status: 0, stderr: '' });
    expect(restored.stdout).toMatch(
      /^The config at http:\/\/127\.0\.0\.1:\d+ is as it was before; GET confirms it, but for the client secret, which it masks: the one that CLOSER_CLIENT_SECRET gave to the run was written\.\n$/,
    );
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await listJournals(folder)).toEqual([]);
  });
});

test('of two runs at once the second writes nothing, and says that the first is going on', async () => {
  const scene: { checkSecond?: () => Promise<void> } = {};
  const onRequest = async (number: number): Promise<void> => {
    if (number === midway) await scene.checkSecond?.();
  };
  let refused = 0;
  await withScene(customersConfig, { onRequest }, async ({ provider, checkWrite, folder, command }) => {
    const first = checkWrite();
    scene.checkSecond = async () => {
      const second = await checkWrite().ended;
      expect(second).toMatchObject({ status: 2, stdout: '' });
      expect(second.stderr).toContain(`Another run with --write is going on with this key (process ${first.child.pid}`);
      const restored = await command('restore').ended;
      expect(restored).toMatchObject({ status: 2, stdout: '' });
      expect(restored.stderr).toContain(`is still going on (process ${first.child.pid})`);
      expect(provider.requests).toHaveLength(midway);
      refused += 1;
    };
    expect((await first.ended).status).toBe(0);
    expect(refused).toBe(1);
    expect(provider.oauthConfig()).toEqual(customersConfig);
    expect(await listJournals(folder)).toEqual([]);
  });
});
