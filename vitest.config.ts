import { defineConfig } from 'vitest/config';

/** Vite would take the copy of graphql for bundlers while its clients take that for Node: there must be one. */
const ONE_GRAPHQL = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/**
 * Tests that need the database are named `*.graph.test.ts`: one server for all of them, one file after the other.
 * Projects do not inherit the mode, by which the tests choose their size.
 */
export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        mode,
        resolve: ONE_GRAPHQL,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.graph.test.ts', 'test/bench/**'],
          testTimeout: 60_000,
        },
      },
      {
        mode,
        resolve: ONE_GRAPHQL,
        test: {
          name: 'graph',
          include: ['test/**/*.graph.test.ts'],
          globalSetup: ['test/graph-server.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
