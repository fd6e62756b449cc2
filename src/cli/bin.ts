#!/usr/bin/env node
import { constants } from 'node:os';
import { main } from './main.ts';
import { reportError } from './report-error.ts';
import { ignoreClosedPipes } from './stdout.ts';

ignoreClosedPipes();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A command that has something to put in order first listens for itself.
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
  });
}
// Node would exit with 1, which says that the endpoint violates the contract.
process.on('uncaughtException', (error) => {
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
});
process.exitCode = await main(process.argv.slice(2));
