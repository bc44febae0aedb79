import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankedAccount, recallAtPrecision } from '../../src/evaluation/recall-at-precision.js';

function ranked(confidence: number, right: number, wrong: number): readonly RankedAccount[] {
  return Array.from({ length: right + wrong }, (_, index) => ({ confidence, inRing: index < right }));
}

describe('recallAtPrecision', () => {
  it('goes down in confidence as long as 99 in a hundred are right', () => {
    const accounts = [...ranked(0.6, 1, 20), ...ranked(0.8, 99, 1), ...ranked(0.9, 100, 1)];
    expect(recallAtPrecision(accounts, 250)).toEqual({
      precisionNeeded: 0.99,
      recall: 199 / 250,
      confidence: 0.8,
      accounts: 201,
    });
  });

  it('passes over a poor stretch when a later cut is precise again', () => {
    const accounts = [...ranked(0.9, 10, 1), ...ranked(0.8, 200, 0)];
    expect(recallAtPrecision(accounts, 210)).toMatchObject({ recall: 1, confidence: 0.8 });
  });

  it('keeps or drops accounts of equal confidence together', () => {
    expect(recallAtPrecision(ranked(0.9, 9, 1), 9)).toMatchObject({
      recall: 0,
      confidence: null,
      accounts: 0,
    });
  });

  it('is null when there is nothing to find', () => {
    expect(recallAtPrecision(ranked(0.9, 0, 1), 0).recall).toBeNull();
  });

  it('equals the best of all cuts tried one by one', () => {
    const account = fc.record({
      confidence: fc.constantFrom(0.1, 0.2, 0.3, 0.4, 0.5),
      inRing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(account), fc.constantFrom(0.5, 0.8, 0.99), (accounts, precision) => {
        const total = accounts.filter(({ inRing }) => inRing).length;
        const recalls = [0.1, 0.2, 0.3, 0.4, 0.5].map((cut) => {
          const kept = accounts.filter(({ confidence }) => confidence >= cut);
          const right = kept.filter(({ inRing }) => inRing).length;
          return kept.length > 0 && right / kept.length >= precision ? right / total : 0;
        });
        const expected = total === 0 ? null : Math.max(...recalls);
        expect(recallAtPrecision(accounts, total, precision).recall).toBe(expected);
      }),
    );
  });
});
