import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Result, type Spread, spreadOf } from './statistics.ts';

const token = 'token-of-the-benchmark';

/** The time of a whole `check userinfo` against a conforming endpoint on loopback, by that of a `node` that does nothing. */
export async function benchStartUp(runs: number): Promise<Result> {
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
      const base = timeOf(['-e', '0']);
      const whole = timeOf(['dist/bin.js', 'check', 'userinfo', url]);
      if (run < 0) continue;
      nothing.push(base);
      check.push(whole);
    }
    return {
      what: `check userinfo, the whole process on loopback, by node -e 0; Node.js ${process.version}, ${runs} runs of each`,
      details: [
        `node -e 0       ${milliseconds(spreadOf(nothing))}`,
        `check userinfo  ${milliseconds(spreadOf(check))}`,
      ],
      ratio: spreadOf(check.map((time, index) => time / (nothing[index] ?? Number.NaN))),
      bar: { atMost: 2.5 },
    };
  } finally {
    server.kill();
  }
}

function timeOf(argv: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env: { PATH: process.env.PATH, CLOSER_USERINFO_TOKEN: token },
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
