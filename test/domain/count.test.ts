import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCounts, type Count, compareCounts, countFromText } from '../../src/domain/count.js';

const SAFE = Number.MAX_SAFE_INTEGER;
const STORED = 2n ** 63n - 1n;
const counts: fc.Arbitrary<Count> = fc
  .oneof(
    fc.bigInt({ min: 0n, max: 2n ** 60n }),
    fc.maxSafeNat().map(BigInt),
    fc.bigInt({ min: STORED - 9n, max: STORED }),
  )
  .map((value) => countFromText(value.toString()));

describe('a count', () => {
  it('is a number while a number is exact, and a bigint beyond', () => {
    expect(countFromText('9007199254740991')).toBe(SAFE);
    expect(countFromText('9007199254740992')).toBe(2n ** 53n);
    expect(addCounts(SAFE, 0)).toBe(SAFE);
    expect(addCounts(SAFE, 1)).toBe(2n ** 53n);
    expect(addCounts(SAFE, SAFE)).toBe(2n ** 54n - 2n);
    expect(addCounts(2n ** 53n, 5)).toBe(2n ** 53n + 5n);
  });

  it('stays at the largest number that can be stored', () => {
    expect(addCounts(STORED, 1)).toBe(STORED);
    expect(addCounts(STORED, STORED)).toBe(STORED);
  });

  it('adds up exactly, whatever the order', () => {
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        const sum = BigInt(a) + BigInt(b);
        expect(BigInt(addCounts(a, b))).toBe(sum > STORED ? STORED : sum);
        expect(addCounts(a, b)).toBe(addCounts(b, a));
        expect(addCounts(addCounts(a, b), c)).toBe(addCounts(a, addCounts(b, c)));
        expect(addCounts(a, 0)).toBe(a);
      }),
    );
  });

  it('is read back from its text', () => {
    fc.assert(fc.property(counts, (count) => countFromText(String(count)) === count));
  });

  it('compares by size across both forms', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [left, right] = [BigInt(a), BigInt(b)];
        return Math.sign(compareCounts(a, b)) === (left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });
});
