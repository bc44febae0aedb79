import fc from 'fast-check';
import { expect, it } from 'vitest';
import { engineMemory, machineMemory } from '../../src/local-neo4j/engine-memory.js';

const GIBIBYTE = 1024 ** 3;

it.each([
  [1, { heap: '512m', pageCache: '128m' }],
  [8, { heap: '2048m', pageCache: '1024m' }],
  [64, { heap: '4096m', pageCache: '2048m' }],
])('divides the memory of a machine of %i GiB', (gibibytes, expected) => {
  expect(engineMemory({}, gibibytes * GIBIBYTE)).toEqual(expected);
});

it('takes what is asked for', () => {
  expect(engineMemory({ heap: '3g', pageCache: '64m' }, GIBIBYTE)).toEqual({ heap: '3g', pageCache: '64m' });
});

it('leaves more than half of a machine of 2 GiB or more to others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2 * GIBIBYTE, max: 4096 * GIBIBYTE }), (bytes) => {
      const { heap, pageCache } = engineMemory({}, bytes);
      expect((Number.parseInt(heap, 10) + Number.parseInt(pageCache, 10)) * 1024 ** 2).toBeLessThan(
        bytes / 2,
      );
    }),
  );
});

it('knows the memory of this machine', () => {
  expect(machineMemory()).toBeGreaterThan(GIBIBYTE / 4);
});
