import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBits, pairPriorBits } from '../../../src/evaluation/baselines/pair-bits.js';
import { pairsByBits } from '../../../src/evaluation/baselines/pairs-by-bits.js';

const MILLION = 1_000_000;

describe('pairBits', () => {
  it('gives a card that 25 of a million accounts hold 14.3 bits', () => {
    expect(pairBits([{ kind: 'card', value: 1, degree: 25 }], MILLION)).toBeCloseTo(Math.log2(20_000), 10);
  });

  it('adds up over kinds and takes the rarest value inside one', () => {
    const shared = [
      { kind: 'card', value: 1, degree: 25 },
      { kind: 'ip', value: 2, degree: 5000 },
      { kind: 'ip', value: 3, degree: 500 },
    ];
    expect(pairBits(shared, MILLION)).toBeCloseTo(Math.log2(20_000) + Math.log2(1000), 10);
  });

  it('takes nothing off for a value that most accounts hold', () => {
    expect(pairBits([{ kind: 'ip', value: 1, degree: 900_000 }], MILLION)).toBe(0);
  });

  it('never falls when more is shared', () => {
    const value = fc.record({
      kind: fc.constantFrom('card', 'ip'),
      value: fc.nat(),
      degree: fc.integer({ min: 2, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(value), value, (shared, another) => {
        expect(pairBits([...shared, another], 1000)).toBeGreaterThanOrEqual(pairBits(shared, 1000));
      }),
    );
  });
});

describe('pairPriorBits', () => {
  it('asks for more evidence the smaller the group is', () => {
    expect(pairPriorBits(25_001, MILLION)).toBeCloseTo(Math.log2(39), 3);
    expect(pairPriorBits(101, MILLION)).toBeCloseTo(Math.log2(10_000), 3);
  });
});

describe('pairsByBits', () => {
  it('keeps pairs with enough evidence, popular values counted in', () => {
    const holders = [
      [0, 1],
      [2, 3],
      [0, 1, 4, 5],
    ];
    const edges = holders.flatMap((held, value) =>
      held.map((account) => ({ account, value, kind: value < 2 ? 'card' : 'ip' })),
    );
    // A value of two holders among 64 gives 4 bits, one of four gives 3.
    const rule = { accounts: 64, minimumBits: 4.5, maximumDegree: 3 };
    const pairs = [...pairsByBits(edges, rule)];
    expect(pairs).toEqual([
      {
        first: 0,
        second: 1,
        shared: [
          { kind: 'card', value: 0, degree: 2 },
          { kind: 'ip', value: 2, degree: 4 },
        ],
      },
    ]);
  });
});
