import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
if (!existsSync(bin)) throw new Error(`${bin} is not there: npm run build`);

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has written to stderr so far. */
  readonly stderr: () => string;
}

/** Runs the built command in a process of its own, under an environment that holds nothing of ours. */
export function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  const ended = new Promise<Ended>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output.stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...output }));
  });
  return { child, ended, stderr: () => output.stderr };
}

/** Waits until a process has written something to stderr. */
export async function stderrHas({ child, ended, stderr }: Running, text: string): Promise<void> {
  while (!stderr().includes(text)) {
    const more = new Promise<void>((resolve) => child.stderr?.once('data', () => resolve()));
    const end = ended.then(() => {
      if (!stderr().includes(text)) throw new Error(`the process ended and had not written "${text}": ${stderr()}`);
    });
    await Promise.race([more, end]);
  }
}
