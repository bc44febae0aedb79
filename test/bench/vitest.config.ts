import { defineConfig } from 'vitest/config';

/** Benchmarks print figures and assert only that both sides did the same work; never a time. */
export default defineConfig({
  // One copy of graphql, as in the tests.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/bench/**/*.bench.ts'],
    globalSetup: ['test/graph-server.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
});
