import { constants } from 'node:os';
import { main } from './main.ts';
import { reportError } from './report-error.ts';
import { isClosedPipe } from './stdout.ts';

/** Runs the command line of this process, and sets its exit status. */
export function start(): void {
  // Whoever writes to it is told of it as well.
  process.stdout.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A command that has something to put in order first listens for itself.
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
  // Node would exit with 1, which says that the endpoint violates the contract.
  process.on('uncaughtException', fail);
  main(process.argv.slice(2)).then((status) => {
    process.exitCode = status;
    // Nothing is left to wait for, and to take all down in good order takes time. On Windows stderr may not be written yet.
    if (process.platform !== 'win32') process.exit();
  }, fail);
}

function fail(error: unknown): void {
  // stderr has no listener of its own: to make the stream takes time, and few runs write to it.
  if (isClosedPipe(error)) return;
  reportError(error, process.argv).then(
    (status) => process.exit(status),
    () => {
      // What went wrong cannot be said without the part that takes credentials out of it. Thrown on, this would come back here for ever.
      process.stderr.write(
        'closer-conformance failed and cannot say how: a part of its installation is missing. Install it anew.\n',
      );
      process.exit(70);
    },
  );
}
