import { exitStatus } from './exit.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Aborted at the first signal. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  readonly release: () => void;
}

/**
 * Listens for what would end the process. The first signal asks the run to put in order what it has begun; the second ends the
 * process.
 *
 * @param first what to say at the first signal
 * @param second what to say at the second one
 */
export function listenForInterruption(first: string, second: string, clear: () => void): Interruption {
  const controller = new AbortController();
  const interrupt = (): void => {
    clear();
    if (controller.signal.aborted) {
      process.stderr.write(`${second}\n`);
      process.exit(exitStatus.interrupted);
    }
    process.stderr.write(`${first}\n`);
    controller.abort();
  };
  for (const name of signals) process.on(name, interrupt);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of signals) process.off(name, interrupt);
    },
  };
}
