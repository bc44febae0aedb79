import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEHAVIOURS, type BehaviourProfile } from '../../../src/domain/detection/behaviour.js';
import { compareBehaviour, describeBackground } from '../../../src/domain/detection/intent.js';
import { DEFAULT_PARAMETERS } from '../../../src/domain/detection/parameters.js';

const alike = (value: number): BehaviourProfile => {
  return { aroundTheClock: value, everyDay: value, focus: value, rate: value };
};
/** Half at 0 and half at 2: mean 1, standard deviation 1. */
const BACKGROUND = describeBackground(Array.from({ length: 40 }, (_, place) => alike((place % 2) * 2)));
const group = (size: number, value: number) => Array.from({ length: size }, () => alike(value));
const anomalous = (profiles: readonly BehaviourProfile[], groupsTested: number, background = BACKGROUND) =>
  compareBehaviour(profiles, background, groupsTested, DEFAULT_PARAMETERS).every((each) => each.anomalous);

describe('the background', () => {
  it('is described by mean and standard deviation', () => {
    expect(BACKGROUND).toEqual({ mean: alike(1), deviation: alike(1), accounts: 40 });
  });
});

describe('a group', () => {
  it('is compared behaviour by behaviour, in deviations and in standard errors', () => {
    expect(compareBehaviour(group(40, 3), BACKGROUND, 1, DEFAULT_PARAMETERS)).toEqual(
      BEHAVIOURS.map((behaviour) => ({
        behaviour,
        groupMean: 3,
        backgroundMean: 1,
        deviations: 2,
        errors: expect.closeTo(2 / Math.sqrt(1 / 40 + 1 / 40), 9),
        anomalous: true,
      })),
    );
  });

  it('needs an effect that matters, however sure it is', () => {
    expect(anomalous(group(10_000, 1.99), 1)).toBe(false);
    expect(anomalous(group(10_000, 2), 1)).toBe(true);
  });

  it('needs what chance does not explain, however large it is: √(2·ln(4·groups/α)) standard errors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        (size, groups, deviations) => {
          const needed = Math.sqrt(2 * Math.log((4 * groups) / 1e-3));
          const errors = deviations / Math.sqrt(1 / size + 1 / 40);
          fc.pre(Math.abs(errors - needed) > 1e-6);
          expect(anomalous(group(size, 1 + deviations), groups)).toBe(errors > needed);
        },
      ),
    );
  });

  it('needs more the more groups are tested', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: -4, max: 6, noNaN: true }),
        fc.integer({ min: 1, max: 1_000 }),
        (size, value, groups) => {
          if (anomalous(group(size, value), groups * 2)) {
            expect(anomalous(group(size, value), groups)).toBe(true);
          }
        },
      ),
    );
    expect([1, 200].map((groups) => anomalous(group(40, 2), groups))).toEqual([true, false]);
  });

  it('is never anomalous for doing less than others', () => {
    expect(anomalous(group(100, -3), 1)).toBe(false);
  });

  it('is not judged against fewer than thirty accounts, nor where all do the same, nor with no profile', () => {
    const few = describeBackground(Array.from({ length: 29 }, (_, place) => alike(place % 2)));
    expect(anomalous(group(50, 5), 1, few)).toBe(false);
    expect(anomalous(group(50, 5), 1, describeBackground(group(50, 1)))).toBe(false);
    expect(anomalous([], 1)).toBe(false);
  });
});
