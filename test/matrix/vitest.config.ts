import { defineConfig } from 'vitest/config';

/** The matrix measures; it asserts nothing about how good the figures are. */
export default defineConfig({
  test: {
    include: ['test/matrix/**/*.run.ts'],
    fileParallelism: false,
    testTimeout: 10_800_000,
    disableConsoleIntercept: true,
  },
});
