import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { environment, inRepository, timeOf } from './processes.ts';
import type { Result } from './result.ts';
import { pairedRatios, spreadOf } from './statistics.ts';

/** Enough hosts that the two requests at once to each are no limit: what is measured is the command. */
const hosts = 16;
const few = 1000;
const many = 10_000;

const preload = pathToFileURL(inRepository('test/provider/hostile/peak-memory.mjs')).href;

/** Targets a second and peak memory of `check userinfo --targets`, and whether one that is killed and resumed has each target once. */
export async function benchTargets(runs: number): Promise<readonly Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-bench-'));
  const server = await startServer();
  try {
    const bench = new TargetsBench(folder, server.urls);
    const small: number[] = [];
    const large: number[] = [];
    const perSecond: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      small.push((await bench.measure(few)).peakMebibytes);
      const { peakMebibytes, timeMs } = await bench.measure(many);
      large.push(peakMebibytes);
      perSecond.push((many * 1000) / timeMs);
    }
    const speed = spreadOf(perSecond);
    const killed = await bench.killAndResume(many);
    return [
      {
        what: `check userinfo --targets, the whole process, ${hosts} hosts on loopback in a process of their own; ${runs} runs of each`,
        details: [
          `${many} targets: ${Math.round(speed.median)} a second (quartiles ${Math.round(speed.lower)} to ${Math.round(speed.upper)})`,
          `peak memory: ${spreadOf(small).median.toFixed(1)} MiB at ${few}, ${spreadOf(large).median.toFixed(1)} MiB at ${many}`,
          `killed by SIGKILL after ${killed.before} of ${many} results and resumed: ${killed.lines} lines, ${killed.ids} ids`,
        ],
        figures: [
          { what: `memory at ${many} targets by ${few}`, spread: pairedRatios(large, small), bar: { atMost: 1.3 } },
        ],
      },
    ];
  } finally {
    server.stop();
    await rm(folder, { recursive: true });
  }
}

class TargetsBench {
  readonly #folder: string;
  readonly #urls: readonly string[];

  constructor(folder: string, urls: readonly string[]) {
    this.#folder = folder;
    this.#urls = urls;
  }

  /** One run over so many targets. */
  async measure(count: number): Promise<{ readonly peakMebibytes: number; readonly timeMs: number }> {
    const argv = await this.#argv(count);
    const peak = join(this.#folder, 'peak');
    await rm(this.#results, { force: true });
    const timeMs = await timeOf(['--import', preload, ...argv], { env: { ...environment, PEAK_MEMORY_FILE: peak } });
    await this.#exactlyOnce(count);
    return { timeMs, peakMebibytes: Number(await readFile(peak, 'utf8')) / 1024 ** 2 };
  }

  /** Kills a run when about half of its results are there, and finishes it. */
  async killAndResume(
    count: number,
  ): Promise<{ readonly before: number; readonly lines: number; readonly ids: number }> {
    const argv = await this.#argv(count);
    const whole = (await stat(this.#results)).size;
    await rm(this.#results);
    const child = spawn(process.execPath, argv, { env: environment, stdio: 'ignore' });
    const closed = once(child, 'close');
    while ((await this.#size()) < whole / 2 && child.exitCode === null) await delay(10);
    child.kill('SIGKILL');
    await closed;
    const before = (await readFile(this.#results, 'utf8')).split('\n').length - 1;
    if (before >= count) throw new Error('the run had ended before it was killed');
    await timeOf([...argv, '--resume']);
    return { before, ...(await this.#exactlyOnce(count)) };
  }

  get #results(): string {
    return join(this.#folder, 'results.ndjson');
  }

  async #size(): Promise<number> {
    return stat(this.#results).then(
      ({ size }) => size,
      () => 0,
    );
  }

  async #argv(count: number): Promise<readonly string[]> {
    const path = join(this.#folder, `${count}.ndjson`);
    const lines = Array.from({ length: count }, (_, index) =>
      JSON.stringify({
        id: `target-${index}`,
        url: this.#urls[index % this.#urls.length],
        tokenVariable: 'CLOSER_USERINFO_TOKEN',
      }),
    );
    await writeFile(path, `${lines.join('\n')}\n`);
    const bin = inRepository(manifest.bin['closer-conformance']);
    return [bin, 'check', 'userinfo', '--targets', path, '--reporter', `ndjson=${this.#results}`];
  }

  /** @throws Error where a target has no line, or two */
  async #exactlyOnce(count: number): Promise<{ readonly lines: number; readonly ids: number }> {
    const lines = (await readFile(this.#results, 'utf8')).trimEnd().split('\n');
    const ids = new Set(lines.map((line): unknown => JSON.parse(line).id));
    if (lines.length !== count || ids.size !== count) {
      throw new Error(`of ${count} targets there are ${lines.length} results of ${ids.size}`);
    }
    return { lines: lines.length, ids: ids.size };
  }
}

async function startServer(): Promise<{ readonly urls: readonly string[]; readonly stop: () => void }> {
  const argv = ['--import', 'tsx', inRepository('scripts/bench/targets-server.ts'), String(hosts)];
  const child = spawn(process.execPath, argv, { cwd: inRepository('.'), stdio: ['ignore', 'pipe', 'inherit'] });
  const urls: string[] = [];
  for await (const url of createInterface(child.stdout)) if (urls.push(url) === hosts) break;
  if (urls.length < hosts) throw new Error('the server did not start');
  return { urls, stop: () => void child.kill() };
}
