import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Result, type Spread, spreadOf } from './statistics.ts';

const token = 'token-of-the-benchmark';

/**
 * Certificates that Node.js 20 reads at every start, whatever runs: 35 ms for a system's whole bundle. They make both times
 * longer and so the ratio smaller, and few people have the variable set.
 */
const certificates = 'NODE_EXTRA_CA_CERTS';

/**
 * The time of a whole `check userinfo` against a conforming endpoint on loopback, by that of a `node` that does nothing. Where the
 * environment makes every start of Node.js long it is judged without what does, and measured with it too.
 */
export async function benchStartUps(runs: number): Promise<readonly Result[]> {
  const { [certificates]: extra, ...others } = process.env;
  const judged = { ...(await benchStartUp('check userinfo', others, runs)), bar: { atMost: 2.5 } };
  if (extra === undefined) return [judged];
  return [judged, await benchStartUp(`check userinfo with ${certificates}, as it is set here`, process.env, runs)];
}

async function benchStartUp(name: string, inherited: NodeJS.ProcessEnv, runs: number): Promise<Result> {
  const env = { ...inherited, CLOSER_USERINFO_TOKEN: token };
  const server = spawn(process.execPath, ['examples/node-http/server.js'], {
    env: { PATH: process.env.PATH, PORT: '0', EXAMPLE_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(server.stdout), 'line');
  try {
    const nothing: number[] = [];
    const check: number[] = [];
    // The first runs fill the file cache and are not counted.
    for (let run = -3; run < runs; run += 1) {
      const base = timeOf(['-e', '0'], env);
      const whole = timeOf(['dist/bin.js', 'check', 'userinfo', url], env);
      if (run < 0) continue;
      nothing.push(base);
      check.push(whole);
    }
    return {
      what: `${name}, the whole process on loopback, by node -e 0; Node.js ${process.version}, ${runs} runs of each`,
      details: [
        `node -e 0       ${milliseconds(spreadOf(nothing))}`,
        `check userinfo  ${milliseconds(spreadOf(check))}`,
      ],
      ratio: spreadOf(check.map((time, index) => time / (nothing[index] ?? Number.NaN))),
    };
  } finally {
    server.kill();
  }
}

function timeOf(argv: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - start;
  // The time of a run that failed would say nothing.
  if (status !== 0) throw new Error(`node ${argv.join(' ')} exited with ${status}: ${stderr}`);
  return time;
}

function milliseconds({ median, lower, upper }: Spread): string {
  return `${median.toFixed(1)} ms (quartiles ${lower.toFixed(1)} to ${upper.toFixed(1)})`;
}
