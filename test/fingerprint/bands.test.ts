import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promptBands } from '../../src/fingerprint/bands.js';
import { HASHES, minHash } from '../../src/fingerprint/min-hash.js';
import { jaccard, shingleHashes, shinglesOf } from '../../src/fingerprint/shingles.js';
import { testKey } from './test-keys.js';

const key = testKey('k1');
const letters = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrst'), minLength: min, maxLength: max });

describe('promptBands', () => {
  it('estimates the Jaccard similarity of the shingles within five standard errors', () => {
    fc.assert(
      fc.property(letters(100, 600), letters(1, 400), letters(1, 400), (shared, a, b) => {
        const [left, right] = [shared + a, shared + b];
        const truth = jaccard(shinglesOf(left), shinglesOf(right));
        const [x, y] = [left, right].map((text) =>
          minHash(shingleHashes(text, key.minHash.shingle), key.minHash),
        );
        const agreeing = x!.filter((value, at) => value === y![at]).length / HASHES;
        const standardError = Math.sqrt((truth * (1 - truth)) / HASHES);
        expect(Math.abs(agreeing - truth)).toBeLessThanOrEqual(5 * standardError + 1 / HASHES);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('has no bias: over many pairs the mean error of the estimate is near nothing', () => {
    const errors = fc
      .sample(fc.tuple(letters(150, 300), letters(50, 300), letters(50, 300)), { seed: 2, numRuns: 400 })
      .map(([shared, a, b]) => {
        const [x, y] = [shared + a, shared + b].map((text) =>
          minHash(shingleHashes(text, key.minHash.shingle), key.minHash),
        );
        const truth = jaccard(shinglesOf(shared + a), shinglesOf(shared + b));
        return x!.filter((value, at) => value === y![at]).length / HASHES - truth;
      });
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
  });

  it('gives twenty distinct values, the same each time', () => {
    fc.assert(
      fc.property(letters(5, 200), (text) => {
        const bands = promptBands(text, key);
        expect(new Set(bands).size).toBe(20);
        expect(promptBands(text, key)).toEqual(bands);
      }),
    );
  });

  it('shares bands between near copies and none between strangers', () => {
    const text = 'youareanexpertdataanalystcombiningstatisticalrigorwithdeepdomainknowledgeofthefieldathand';
    const copy = text.replace('expert', 'senior');
    const stranger = 'writeashortpoemaboutthesealightandgullsoverthemorningharbourwithoutanyrhymesatall';
    const shared = (other: string): number =>
      promptBands(other, key).filter((band) => promptBands(text, key).includes(band)).length;
    expect(shared(copy)).toBeGreaterThanOrEqual(2);
    expect(shared(stranger)).toBe(0);
  });
});
