import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect } from 'vitest';

/** The command as it is published; `npm test` builds it first. */
const bin = resolve('dist/bin.cjs');

export interface BinRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface BinOptions {
  /** Path of another build. */
  readonly bin?: string;
  /** The only variables beside PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  /** Called with the child while it runs. */
  readonly during?: (child: ChildProcess) => void | Promise<void>;
}

/** Runs the built command as a process of its own. */
export async function runBin(argv: readonly string[], options: BinOptions = {}): Promise<BinRun> {
  const child = spawn(process.execPath, [options.bin ?? bin, ...argv], {
    env: { PATH: process.env.PATH, ...options.env },
    stdio: 'pipe',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  const closed = once(child, 'close');
  await options.during?.(child);
  await closed;
  return { status: child.exitCode, ...written };
}

/** Expects a mistake of the user's: exit 2, nothing on stdout, one sentence on stderr and no stack. */
export function expectUsageError({ status, stdout, stderr }: BinRun, message: string | RegExp): void {
  expect(stderr).toMatch(/^error: [^\n]+\n$/);
  if (typeof message === 'string') expect(stderr).toBe(`error: ${message}\n`);
  else expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
}
