import { main } from '../../src/cli/main.ts';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, under an environment of its own, and takes what it writes. */
export async function runCli(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  const before = { env: process.env, stdout: process.stdout.write, stderr: process.stderr.write };
  const written = { stdout: '', stderr: '' };
  process.env = { PATH: process.env.PATH, ...env };
  process.stdout.write = take((text) => {
    written.stdout += text;
  });
  process.stderr.write = take((text) => {
    written.stderr += text;
  });
  try {
    return { status: await main(argv), ...written };
  } finally {
    process.env = before.env;
    process.stdout.write = before.stdout;
    process.stderr.write = before.stderr;
  }
}

function take(add: (text: string) => void): typeof process.stdout.write {
  return (
    chunk: string | Uint8Array,
    encodingOrDone?: BufferEncoding | ((error?: Error | null) => void),
    done?: (error?: Error | null) => void,
  ): boolean => {
    add(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
    const written = typeof encodingOrDone === 'function' ? encodingOrDone : done;
    written?.();
    return true;
  };
}
