import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reporterNames } from '../../../src/cli/reporter-choice.ts';
import type { Report } from '../../../src/model/report.ts';
import { runBin } from '../../support/run-bin.ts';
import { type HostileServer, hostileToken } from './hostile-server.ts';

const preload = pathToFileURL(resolve(import.meta.dirname, 'peak-memory.mjs')).href;

export interface HostileRun {
  readonly status: number | null;
  readonly report: Report;
  /** By name of the reporter; `pretty` is what came on stdout. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly stderr: string;
  readonly har: string;
  readonly tookMs: number;
  readonly peakBytes: number;
}

/** Runs the built command against a server, with every reporter and a recording at once. */
export async function runAgainst(url: string, server: HostileServer): Promise<HostileRun> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const files = Object.fromEntries(reporterNames.map((name) => [name, join(folder, name)]));
  const har = join(folder, 'run.har');
  const peak = join(folder, 'peak');
  try {
    const start = performance.now();
    const { status, stdout, stderr } = await runBin(
      [
        ...['check', 'userinfo', url, '--timeout', String(server.timeoutMs ?? 10_000), '--record', har],
        ...reporterNames.flatMap((name) => ['--reporter', name === 'pretty' ? name : `${name}=${files[name]}`]),
        ...(server.args ?? []),
      ],
      {
        env: { CLOSER_USERINFO_TOKEN: hostileToken, NODE_OPTIONS: `--import=${preload}`, PEAK_MEMORY_FILE: peak },
      },
    );
    const tookMs = performance.now() - start;
    const read = (path: string): string => readFileSync(path, 'utf8');
    const outputs = Object.fromEntries(
      reporterNames.map((name) => [name, name === 'pretty' ? stdout : read(files[name] ?? '')]),
    );
    const report: Report = JSON.parse(outputs.json ?? '');
    return { status, report, outputs, stderr, har: read(har), tookMs, peakBytes: Number(read(peak)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
