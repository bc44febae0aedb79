import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSignUps, judgeSignUps, signUpBursts } from '../../../src/domain/detection/sign-ups.js';
import { HOUR_MS } from '../../../src/domain/time.js';

const START = Date.UTC(2026, 3, 1);
const inHours = (hours: readonly number[]) => hours.map((hour) => START + hour * HOUR_MS);
const spread = (count: number) => inHours(Array.from({ length: count }, (_, at) => at % 1_000));

function burstsOf(group: readonly (number | undefined)[], others: readonly (number | undefined)[]) {
  return signUpBursts(countSignUps(group), countSignUps([...group, ...others]), 100, 1e-3);
}

describe('the sign-ups of a group', () => {
  it('come in a burst when so many of it share an hour as chance does not explain', () => {
    const group = [
      ...inHours(Array.from({ length: 30 }, () => 7)),
      ...inHours([100, 200, 300, 400, 500, 600]),
    ];
    expect(burstsOf(group, spread(10_000))).toBe(30 / 36);
  });

  it('come in none when they are spread like those of everybody', () => {
    expect(burstsOf(spread(200), spread(10_000))).toBe(0);
  });

  it('come in none when everybody signs up in that hour, as at a launch', () => {
    const launch = inHours(Array.from({ length: 9_000 }, () => 7));
    expect(burstsOf(inHours(Array.from({ length: 30 }, () => 7)), launch)).toBe(0);
  });

  it('say nothing where they are not known', () => {
    expect(burstsOf([undefined, undefined], spread(100))).toBeUndefined();
    expect(judgeSignUps(undefined)).toEqual([]);
    expect(judgeSignUps(0.5)).toMatchObject([{ name: 'signUpBursts', value: 0.5, threshold: undefined }]);
  });

  it('are a share of the group, whoever else signs up', () => {
    const hour = fc.integer({ min: 0, max: 50 });
    const some = fc.array(hour, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, fc.array(hour, { maxLength: 60 }), (group, others) => {
        const share = burstsOf(inHours(group), inHours(others));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
