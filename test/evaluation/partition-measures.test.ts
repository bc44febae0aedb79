import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../src/evaluation/adjusted-rand-index.js';
import { normalizedMutualInformation } from '../../src/evaluation/normalized-mutual-information.js';

const labels = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 40 })
  .map((pairs) => [pairs.map(([first]) => first), pairs.map(([, second]) => second)] as const);

describe.each([
  ['normalizedMutualInformation', normalizedMutualInformation],
  ['adjustedRandIndex', adjustedRandIndex],
])('%s', (_, measure) => {
  it('is 1 for the same partition under other names', () => {
    fc.assert(
      fc.property(labels, ([first]) => {
        expect(
          measure(
            first,
            first.map((label) => `part ${9 - label}`),
          ),
        ).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is symmetric and at most 1', () => {
    fc.assert(
      fc.property(labels, ([first, second]) => {
        expect(measure(first, second)).toBeCloseTo(measure(second, first), 10);
        expect(measure(first, second)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is 0 when one labelling says nothing of the other', () => {
    expect(measure([1, 1, 2, 2], [1, 1, 1, 1])).toBeCloseTo(0, 10);
  });

  it('refuses labellings of different items', () => {
    expect(() => measure([1], [1, 2])).toThrow(RangeError);
  });
});

describe('normalizedMutualInformation', () => {
  it('divides by the mean of the entropies', () => {
    // First: 2 + 2, entropy 1 bit. Second refines it to 2 + 1 + 1, entropy 1.5 bits. Shared information: 1 bit.
    expect(normalizedMutualInformation(['a', 'a', 'b', 'b'], [0, 0, 1, 2])).toBeCloseTo(1 / 1.25, 10);
  });

  it('is 0 for independent labellings', () => {
    expect(normalizedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 10);
  });
});

describe('adjustedRandIndex', () => {
  it('equals the worked example of two pairs of which one was split', () => {
    // Pairs: 2 in the first, 1 in the second, 1 in both, 6 in all; by chance 1/3, at most 3/2.
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo((1 - 1 / 3) / (3 / 2 - 1 / 3), 10);
  });

  it('falls below 0 when agreement is worse than chance', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 10);
  });
});
