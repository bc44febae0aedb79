import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom, mix32 } from '../../src/generate/random.js';
import { createSampler } from '../../src/generate/sampler.js';

it('draws the same for the same seed and other numbers for another', () => {
  const draws = (seed: string): number[] => Array.from({ length: 5 }, createRandom(seed).next);
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
});

it('stays inside the asked range', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, span) => {
      const value = createRandom(seed).between(from, from + span);
      expect(value).toBeGreaterThanOrEqual(from);
      expect(value).toBeLessThanOrEqual(from + span);
    }),
  );
});

it('gives distinct counters distinct hashes', () => {
  expect(new Set(Array.from({ length: 100_000 }, (_, counter) => mix32(counter))).size).toBe(100_000);
});

it('draws by the weights', () => {
  const random = createRandom('weights');
  const sampler = createSampler(['rare', 'never', 'common'], [1, 0, 3]);
  const counts = new Map<string, number>();
  for (let i = 0; i < 10_000; i++) {
    const drawn = sampler.draw(random);
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  expect(counts.get('never')).toBeUndefined();
  expect(counts.get('rare')! / 10_000).toBeCloseTo(0.25, 1);
});
