import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with its counts on a plain line, for logs that are read by programs: `1200 passed, 0 failed`. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module: TestModule) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    // A file that could not be run, or an error outside the tests, has no failed test to stand for it.
    const others = modules.filter((module) => module.errors().length > 0).length + unhandledErrors.length;
    const skipped = count('skipped') + count('pending');
    process.stdout.write(
      `${count('passed')} passed, ${count('failed') + others} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`,
    );
  },
};
