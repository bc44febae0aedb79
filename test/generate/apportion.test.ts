import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apportion } from '../../src/generate/apportion.js';

const sum = (parts: Iterable<number>): number => [...parts].reduce((total, part) => total + part, 0);

it('splits a total into whole parts that sum to it, each within one of its exact share', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 }),
      (total, weights) => {
        const parts = apportion(total, weights);
        expect(sum(parts)).toBe(total);
        const whole = sum(weights);
        for (const [i, part] of parts.entries()) {
          const exact = whole > 0 ? (total * weights[i]!) / whole : total / weights.length;
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6);
        }
      },
    ),
  );
});

it('gives a tie to the earlier part', () => {
  expect([...apportion(5, [1, 1])]).toEqual([3, 2]);
});

it('splits evenly when no weight is above zero', () => {
  expect([...apportion(4, [0, 0])]).toEqual([2, 2]);
});
