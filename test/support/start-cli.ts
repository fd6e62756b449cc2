import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The built command as a process of its own. */
export interface RunningCli {
  readonly process: ChildProcess;
  /** What was written by now. */
  readonly written: { readonly stdout: string; readonly stderr: string };
  /** Resolves to the first match in what is written to stderr. */
  readonly stderrMatch: (pattern: RegExp) => Promise<string>;
  /** Resolves when it has ended, to its exit status. */
  readonly ended: Promise<number | null>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export function startCli(argv: readonly string[], env: Readonly<Record<string, string>>): RunningCli {
  const child = spawn(process.execPath, ['dist/bin.cjs', ...argv], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    written.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    written.stderr += chunk.toString();
  });
  const ended = once(child, 'close').then(([status]: unknown[]) => (typeof status === 'number' ? status : null));
  return {
    process: child,
    written,
    ended,
    async stderrMatch(pattern) {
      for (;;) {
        const found = pattern.exec(written.stderr)?.[0];
        if (found !== undefined) return found;
        if (child.exitCode !== null) throw new Error(`it ended before: ${written.stderr}`);
        await Promise.race([once(child.stderr, 'data'), ended]);
      }
    },
  };
}
