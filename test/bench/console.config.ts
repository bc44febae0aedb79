import bench from './vitest.config.js';

/** Apart from the other benchmarks, which wipe the database that they are given. */
export default {
  ...bench,
  test: {
    ...bench.test,
    include: ['test/bench/console.measure.ts'],
    globalSetup: ['test/bench/console-database.ts'],
    hookTimeout: 7_200_000,
  },
};
