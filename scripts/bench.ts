/** Measures the two bars on speed and prints them as ratios; exits 1 where one is missed. */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchStartUps } from './bench/start-up.ts';
import { format, holds } from './bench/statistics.ts';
import { benchValidators } from './bench/validators.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '60' } } });
const results = [...(await benchStartUps(Number(values.runs))), ...benchValidators()];
process.stdout.write(results.map(format).join('\n'));
const [load = 0] = loadavg();
if (load > availableParallelism()) {
  process.stderr.write(`The machine is busy (load ${load.toFixed(1)}): the ratio of whole processes says little.\n`);
}
process.exitCode = results.every(holds) ? 0 : 1;
