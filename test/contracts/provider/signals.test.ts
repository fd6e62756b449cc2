import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listen } from '../../support/raw-server.ts';
import { runBin } from '../../support/run-bin.ts';

/** Answers nothing, so that whoever asks waits. */
let server: Server;
let origin: string;
let folder: string;
beforeEach(async () => {
  server = createServer(() => {});
  origin = `http://127.0.0.1:${await listen(server)}`;
  folder = await mkdtemp(join(tmpdir(), 'closer-verify-signals-'));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

async function interrupted(args: readonly string[], signal: NodeJS.Signals) {
  let gone: Promise<unknown> | undefined;
  const run = await runBin(['verify', ...args], {
    env: { CLOSER_USERINFO_TOKEN: 'a-token-0123456789', TMPDIR: folder },
    during: async (child) => {
      const socket = await new Promise<Socket | undefined>((resolve) => {
        server.once('request', (request) => resolve(request.socket));
        // Then what it says is what the test shows.
        child.once('exit', () => resolve(undefined));
      });
      if (socket !== undefined) gone = once(socket, 'close');
      child.kill(signal);
    },
  });
  // Whoever holds the connection lives as long as it is open.
  await gone;
  // Node.js keeps compiled code there, which is no concern of ours.
  const left = (await readdir(folder)).filter((name) => name.startsWith('closer-conformance'));
  return { ...run, left };
}

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends verify at once, with nothing left behind', (signal, status) => {
  test('while a provider is waited for', async () => {
    expect(await interrupted(['--provider', origin], signal)).toEqual({ status, stdout: '', stderr: '', left: [] });
  });

  test('while a broker is waited for, by a process of the verifier', async () => {
    const broker = ['--provider', 'http://127.0.0.1:1', '--broker', origin, '--provider-name', 'customer-userinfo'];
    expect(await interrupted(broker, signal)).toEqual({ status, stdout: '', stderr: '', left: [] });
  });
});
