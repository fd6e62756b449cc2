/**
 * Measures how fast `check userinfo` is and prints it as ratios; exits 1 where a bar is missed or a measurement failed, and 2 where
 * the arguments are wrong. `--only <name>` takes one measurement, repeatable; `--runs <n>` sets how often each part is taken. Where
 * nobody reads it any more, as behind `head`, it stops after the measurement that it is in.
 */
import { availableParallelism, loadavg } from 'node:os';
import { writeStdout } from '../src/cli/stdout.ts';
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

// It says that a reader has gone, which `writeStdout` says too; unheard it would end the process with a stack trace.
process.stdout.on('error', () => {});

const { names, runs } = optionsOrExit();
const [load = 0] = loadavg();
const results: Result[] = [];
const failed: string[] = [];
let isRead = true;
for (const [name, measurement] of Object.entries(measurements)) {
  if (!names.includes(name)) continue;
  if (!isRead) break;
  try {
    const measured = await measurement.measure(runs ?? measurement.runs);
    results.push(...measured);
    isRead = await writeStdout(measured.map((result) => `${format(result)}\n`).join(''));
  } catch (error) {
    failed.push(name);
    process.stderr.write(`${name} could not be measured: ${messageOf(error)}\n\n`);
  }
}
if (isRead) await writeStdout(`${conclusion(results, failed)}\n`);
if (load > availableParallelism() / 2) {
  process.stderr.write(`The machine was busy (load ${load.toFixed(1)}): the ratios of whole processes say little.\n`);
}
process.exitCode = failed.length === 0 && results.flatMap(({ figures }) => figures).every(holds) ? 0 : 1;
