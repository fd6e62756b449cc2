import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalFolder } from '../../src/edge/state-folder.ts';
import type { ConfigCreateForm } from '../../src/probes/config-contract.ts';
import { demo } from '../../src/reference/demo-values.ts';
import { createReferenceProvider, type ReferenceProvider } from '../../src/reference/provider.ts';
import type { LoggedRequest } from '../../src/reference/request-log.ts';
import { type Running, runCommand } from './command.ts';

/** A request that must never have arrived is not handled. */
export class NeverArrived extends Error {
  override readonly name = 'NeverArrived';
}

export interface Hooks {
  /** With the number of the request, from 1, before it is handled. */
  readonly onRequest?: (number: number, request: LoggedRequest) => void | Promise<void>;
  /** Before its answer is sent. */
  readonly onAnswer?: (number: number, request: LoggedRequest) => void | Promise<void>;
}

export interface Scene {
  readonly origin: string;
  readonly provider: ReferenceProvider;
  /** Folder of the journals. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Runs `check config --write` on the provider. */
  readonly checkWrite: (...args: readonly string[]) => Running;
  readonly command: (...args: readonly string[]) => Running;
}

/** Whether an answer did not reach somebody who was killed. */
function isOfTheDead(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** A provider, and a state folder, of its own. */
export async function withScene(
  oauthConfig: ConfigCreateForm | undefined,
  hooks: Hooks,
  use: (scene: Scene) => Promise<void>,
): Promise<void> {
  const state = await mkdtemp(join(tmpdir(), 'closer-conformance-'));
  const numbers = new Map<LoggedRequest, number>();
  const failures: unknown[] = [];
  const provider = createReferenceProvider({
    ...(oauthConfig === undefined ? {} : { oauthConfig }),
    onRequest: async (request) => {
      numbers.set(request, numbers.size + 1);
      await hooks.onRequest?.(numbers.size, request);
    },
    onAnswer: (request) => hooks.onAnswer?.(numbers.get(request) ?? 0, request),
    onError: (error) => {
      if (!(error instanceof NeverArrived) && !isOfTheDead(error)) failures.push(error);
    },
  });
  try {
    const origin = await provider.listen();
    const environment = {
      XDG_STATE_HOME: state,
      CLOSER_API_KEY: demo.apiKey,
      ...(oauthConfig === undefined ? {} : { CLOSER_CLIENT_SECRET: oauthConfig.clientSecret }),
    };
    const command = (...args: readonly string[]): Running => runCommand(args, environment);
    await use({
      origin,
      provider,
      folder: journalFolder(environment),
      environment,
      command,
      checkWrite: (...args) => command('check', 'config', origin, '--write', ...args),
    });
    if (failures.length > 0) throw failures[0];
  } finally {
    await provider.close();
    await rm(state, { recursive: true });
  }
}
