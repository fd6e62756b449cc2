import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, type Running, runCommand } from '../kill/command.ts';
import { targetsEnvironment } from './host-servers.ts';
import type { TestRedis } from './redis.ts';

/** The commands of a fleet, as processes of their own, and a folder for their files. */
export interface FleetScene {
  readonly folder: string;
  /** Writes a file of targets and gives its path. */
  readonly targetsFile: (targets: readonly unknown[]) => string;
  /** Begins `fleet …` with the tokens of targetsEnvironment. */
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>) => Running;
  /** The same, to its end. */
  readonly run: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>;
  /** Enqueues targets. */
  readonly enqueue: (targets: readonly unknown[], fleet: string) => Promise<Ended>;
  /** Ends what is still running. */
  readonly close: () => Promise<void>;
}

export function fleetScene(redis: Pick<TestRedis, 'url'>): FleetScene {
  const folder = mkdtempSync(join(tmpdir(), 'closer-fleet-'));
  const running: Running[] = [];
  let files = 0;
  const scene: FleetScene = {
    folder,
    targetsFile(targets) {
      files += 1;
      const path = join(folder, `targets-${files}.ndjson`);
      writeFileSync(path, targets.map((target) => `${JSON.stringify(target)}\n`).join(''));
      return path;
    },
    start(args, env = targetsEnvironment) {
      const command = runCommand(['fleet', ...args], { CLOSER_REDIS_URL: redis.url, ...env });
      running.push(command);
      return command;
    },
    run: (args, env) => scene.start(args, env).ended,
    enqueue: (targets, fleet) => scene.run(['enqueue', '--fleet', fleet, '--targets', scene.targetsFile(targets)]),
    async close() {
      for (const { child } of running) child.kill('SIGKILL');
      await Promise.all(running.map(({ ended }) => ended));
      rmSync(folder, { recursive: true });
    },
  };
  return scene;
}
