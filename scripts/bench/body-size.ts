import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startAnswering } from './answering-server.ts';
import { bodyOfBytes } from './bodies.ts';
import { checkUserinfoOf, environment, inRepository, timeOf } from './processes.ts';
import { milliseconds, type Result } from './result.ts';
import { seriesOf, sideBySide } from './side-by-side.ts';
import { pairedRatios, spreadOf } from './statistics.ts';

/** The longest body that is read is 1 MiB, unless --max-body says otherwise. */
const sizes = [
  { name: '1 KB', bytes: 1000 },
  { name: '10 KB', bytes: 10_000 },
  { name: '100 KB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
];

/** Of what is loaded into the process to measure its memory. */
const preload = pathToFileURL(inRepository('test/provider/hostile/peak-memory.mjs')).href;

/** The time and the peak memory of a whole `check userinfo` as the body grows, by those at the smallest one. */
export async function benchBodySize(runs: number): Promise<readonly Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'closer-conformance-bench-'));
  const servers = await Promise.all(
    sizes.map(async ({ name, bytes }) => ({ name, ...(await startAnswering({ body: bodyOfBytes(bytes) })) })),
  );
  try {
    const measured = servers.map(({ name, url }) => ({
      name,
      time: seriesOf(() => timeOf(checkUserinfoOf(url))),
      // In runs of their own: what reads the memory takes time.
      memory: seriesOf(() => peakMebibytesOf(url, join(folder, 'peak'))),
    }));
    await sideBySide(
      runs,
      measured.flatMap(({ time, memory }) => [time, memory]),
    );
    const [smallest, ...larger] = measured;
    const by = smallest?.name;
    return [
      {
        what: `check userinfo as the body grows, the whole process on loopback; ${runs} runs of each`,
        details: measured.map(
          ({ name, time, memory }) =>
            `${name.padStart(6)}: ${milliseconds(spreadOf(time.values))}, peak memory ${spreadOf(memory.values).median.toFixed(1)} MiB`,
        ),
        figures: larger.flatMap(({ name, time, memory }) => [
          { what: `time at ${name} by ${by}`, spread: pairedRatios(time.values, smallest?.time.values ?? []) },
          { what: `memory at ${name} by ${by}`, spread: pairedRatios(memory.values, smallest?.memory.values ?? []) },
        ]),
      },
    ];
  } finally {
    for (const { stop } of servers) stop();
    await rm(folder, { recursive: true });
  }
}

async function peakMebibytesOf(url: string, file: string): Promise<number> {
  await timeOf(['--import', preload, ...checkUserinfoOf(url)], { env: { ...environment, PEAK_MEMORY_FILE: file } });
  return Number(await readFile(file, 'utf8')) / 1024 ** 2;
}
