import type { Random } from './random.js';

const RESOLUTION = 4096;

/** A weighted choice drawn in constant time, from a table of 4,096 cells: shares finer than 1/4,096 are lost. */
export interface Sampler<T> {
  readonly draw: (random: Random) => T;
}

/** Throws when no weight is above zero: that is a mistake of the caller. */
export function createSampler<T>(items: readonly T[], weights: readonly number[]): Sampler<T> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new Error('A sampler needs a weight above zero');
  const cells = new Uint16Array(RESOLUTION);
  let index = 0;
  let reached = weights[0]!;
  for (let cell = 0; cell < RESOLUTION; cell++) {
    const target = ((cell + 0.5) / RESOLUTION) * total;
    while (reached < target && index < weights.length - 1) reached += weights[++index]!;
    cells[cell] = index;
  }
  return { draw: (random) => items[cells[Math.floor(random.next() * RESOLUTION)]!]! };
}

/** Weights of a Zipf law over `count` ranks. */
export function zipfWeights(count: number, exponent: number): readonly number[] {
  return Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent);
}
