import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueBits, weightValues } from '../../../src/domain/detection/weights.js';
import { names, shared, worldOf } from '../../testkit/link-world.js';

describe('the weight of a value', () => {
  it.each([
    [2, 1_000, Math.log2(250)],
    [8, 4_096, 8],
    [1, 1_000, 0],
    [500, 1_000, 0],
    [499, 1_000, Math.log2(500 / 499)],
    [2, 3, 0],
  ])('that %i of %i accounts show is %f bits', (degree, accounts, bits) => {
    expect(valueBits(degree, accounts)).toBeCloseTo(bits, 12);
  });

  it('never is negative, and falls with every account that shows it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5_000 }),
        fc.integer({ min: 2, max: 10_000 }),
        (degree, accounts) => {
          expect(valueBits(degree, accounts)).toBeGreaterThanOrEqual(0);
          expect(valueBits(degree + 1, accounts)).toBeLessThanOrEqual(valueBits(degree, accounts));
        },
      ),
    );
  });

  it('grows by one bit when the world doubles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), (degree) => {
        expect(valueBits(degree, 2_000)).toBeCloseTo(valueBits(degree, 1_000) + 1, 9);
      }),
    );
  });

  it('is given to each value of a graph by its number of holders', () => {
    const graph = worldOf(64, [
      shared('device', 'a', names('m', 4)),
      shared('ip', 'b', names('m', 32)),
      shared('paymentInstrument', 'c', names('m', 2)),
    ]);
    expect(graph.valueKeys).toEqual(['device|a', 'ip|b', 'paymentInstrument|c']);
    expect([...weightValues(graph)]).toEqual([3, 0, 4]);
  });
});
