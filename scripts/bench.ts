/**
 * Measures how fast `check userinfo` is and prints it as ratios; exits 1 where a bar is missed or a measurement failed, and 2 where
 * the arguments are wrong. `--only <name>` takes one measurement, repeatable; `--runs <n>` sets how often each part is taken.
 */
import { availableParallelism, loadavg } from 'node:os';
import { measurements } from './bench/measurements.ts';
import { type BenchOptions, parseOptions } from './bench/options.ts';
import { conclusion, format, holds, type Result } from './bench/result.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function optionsOrExit(): BenchOptions {
  try {
    return parseOptions(process.argv.slice(2), Object.keys(measurements));
  } catch (error) {
    process.stderr.write(`error: ${messageOf(error)}\n`);
    process.exit(2);
  }
}

const { names, runs } = optionsOrExit();
const [load = 0] = loadavg();
const results: Result[] = [];
const failed: string[] = [];
for (const [name, measurement] of Object.entries(measurements)) {
  if (!names.includes(name)) continue;
  try {
    for (const result of await measurement.measure(runs ?? measurement.runs)) {
      process.stdout.write(`${format(result)}\n`);
      results.push(result);
    }
  } catch (error) {
    failed.push(name);
    process.stderr.write(`${name} could not be measured: ${messageOf(error)}\n\n`);
  }
}
process.stdout.write(`${conclusion(results, failed)}\n`);
if (load > availableParallelism() / 2) {
  process.stderr.write(`The machine was busy (load ${load.toFixed(1)}): the ratios of whole processes say little.\n`);
}
process.exitCode = failed.length === 0 && results.flatMap(({ figures }) => figures).every(holds) ? 0 : 1;
