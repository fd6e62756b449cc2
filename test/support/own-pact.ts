import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type CliRun, runCli } from './run-cli.ts';

/** An interaction of version 4: GET /x is answered with 200. */
export const interaction = (description: string, over: Readonly<Record<string, unknown>> = {}): object => ({
  type: 'Synchronous/HTTP',
  description,
  request: { method: 'GET', path: '/x' },
  response: { status: 200 },
  ...over,
});

/** A pact of version 4 that nobody has but the test. */
export const pactOf = (interactions: readonly unknown[], over: Readonly<Record<string, unknown>> = {}): object => ({
  consumer: { name: 'c' },
  provider: { name: 'p' },
  interactions,
  metadata: { pactSpecification: { version: '4.0' } },
  ...over,
});

/** Files in a folder of their own, by a name and what is in them; gives the path. */
export function pactFolder(): (name: string, content: object | string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'closer-own-pact-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
}

export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server on loopback for as long as a test runs, and what it heard. */
export function server(): (
  handle: (heard: Heard, response: ServerResponse) => unknown,
) => Promise<{ readonly origin: string; readonly heard: readonly Heard[] }> {
  const running: (() => void)[] = [];
  afterEach(() => {
    for (const close of running.splice(0)) close();
  });
  return async (handle) => {
    const heard: Heard[] = [];
    const listening = createServer(async (request, response) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      heard.push(one);
      handle(one, response);
    });
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    running.push(() => {
      listening.closeAllConnections();
      listening.close();
    });
    const address = listening.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    return { origin: `http://127.0.0.1:${address.port}`, heard };
  };
}

/** Runs `verify` with a JSON report. */
export function verifyCli(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return runCli(['verify', '--reporter', 'json', ...argv], env);
}

export function reportOf({ stdout }: CliRun): Report {
  const report: Report = JSON.parse(stdout);
  return report;
}
