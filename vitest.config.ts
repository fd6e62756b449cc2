import { defineConfig } from 'vitest/config';
import { closingLine } from './test/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // On two cores Vitest takes one of them by default, and most tests wait for processes of their own.
    maxWorkers: '100%',
    reporters: ['default', closingLine],
  },
});
