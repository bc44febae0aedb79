import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelEvidenceBits, oddsBits, valueEvidenceBits } from '../../../src/domain/detection/evidence.js';
import { CHANNELS } from '../../../src/domain/identifier-kind.js';

const channel = fc.constantFrom(...CHANNELS);
const baseRate = fc.double({ min: 1e-6, max: 0.4, noNaN: true });
const holders = fc.record({
  channel,
  othersInGroup: fc.integer({ min: 0, max: 500 }),
  outsiders: fc.integer({ min: 0, max: 500 }),
  baseRate,
});

describe('the evidence of a value', () => {
  it('is the odds of members among the other holders against the odds of anybody', () => {
    // Three of four other holders are among the 10 of 1,000: (3 + ¼·0.01) / (1 + ¼·0.99) against 0.01 / 0.99.
    const expected = Math.log2(3.0025 / 1.2475) - Math.log2(0.01 / 0.99);
    const bits = valueEvidenceBits({ channel: 'device', others: 4, othersInGroup: 3 }, 0.01);
    expect(bits).toBeCloseTo(expected, 12);
    expect(bits).toBeCloseTo(7.896, 3);
  });

  it('trusts one sighting less where strangers meet', () => {
    const once = { others: 1, othersInGroup: 1 };
    const bits = CHANNELS.map((channel) => valueEvidenceBits({ channel, ...once }, 0.01));
    expect(bits.map((value) => Number(value.toFixed(2)))).toEqual([8.65, 6.66, 8.65, 6.66]);
  });

  it('is nothing when members hold the value no more often than anybody', () => {
    fc.assert(
      fc.property(channel, fc.integer({ min: 2, max: 400 }), (channel, times) => {
        const evidence = { channel, others: 5 * times, othersInGroup: times };
        expect(valueEvidenceBits(evidence, 0.2)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('never falls with one more member, and never rises with one more outsider', () => {
    fc.assert(
      fc.property(holders, ({ channel, othersInGroup, outsiders, baseRate }) => {
        const bits = (inGroup: number, outside: number) =>
          valueEvidenceBits({ channel, others: inGroup + outside, othersInGroup: inGroup }, baseRate);
        expect(bits(othersInGroup + 1, outsiders)).toBeGreaterThan(bits(othersInGroup, outsiders));
        expect(bits(othersInGroup, outsiders + 1)).toBeLessThan(bits(othersInGroup, outsiders));
      }),
    );
  });

  it('says less of a larger group for the same share of holders', () => {
    fc.assert(
      fc.property(holders, ({ channel, othersInGroup, outsiders, baseRate }) => {
        const evidence = { channel, others: othersInGroup + outsiders, othersInGroup };
        expect(valueEvidenceBits(evidence, baseRate * 2)).toBeLessThanOrEqual(
          valueEvidenceBits(evidence, baseRate) + 1e-9,
        );
      }),
    );
  });
});

describe('the evidence of a channel', () => {
  const bits = fc.double({ min: -20, max: 20, noNaN: true });
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it('is its best value, a part of its second, and that part of that part of its third', () => {
    expect(channelEvidenceBits([8, 4, 4], 0.25)).toBe(9.25);
    expect(channelEvidenceBits([8, 4], 0.25)).toBe(9);
    expect(channelEvidenceBits([8], 0.25)).toBe(8);
    expect(channelEvidenceBits([], 0.25)).toBe(0);
  });

  it('has no more from a fourth', () => {
    expect(channelEvidenceBits([8, 4, 4, 4], 0.25)).toBe(9.25);
  });

  it('never speaks against an account, since what a client shows can be chosen', () => {
    fc.assert(
      fc.property(fc.array(bits), part, (best, nextValue) => {
        expect(channelEvidenceBits(best, nextValue)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(channelEvidenceBits([-3, -5], 0.25)).toBe(0);
  });
});

it('odds of one half are no bits, and those of the opposite are the negative', () => {
  expect(oddsBits(0.5)).toBe(0);
  expect(oddsBits(0.99)).toBeCloseTo(Math.log2(99), 12);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (probability) => {
      expect(oddsBits(probability)).toBeCloseTo(-oddsBits(1 - probability), 6);
    }),
  );
});
