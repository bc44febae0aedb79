import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountActivity, profileOf } from '../../../src/domain/detection/behaviour.js';

function activity(change: Partial<AccountActivity>): AccountActivity {
  const hours = new Array<number>(24).fill(0);
  hours[9] = 40;
  return {
    exchanges: 40,
    activeDays: 5,
    spanDays: 10,
    hours,
    capabilities: new Map([['software_engineering', 40]]),
    ...change,
  };
}
const turned = (hours: readonly number[], by: number) => hours.map((_, hour) => hours[(hour + by) % 24]!);

describe('the profile of an account', () => {
  it('is four numbers that it has by itself', () => {
    expect(profileOf(activity({}))).toEqual({ aroundTheClock: 0, everyDay: 0.5, focus: 1, rate: 3 });
  });

  it('is none when it did too little to have habits', () => {
    expect(profileOf(activity({ exchanges: 9 }))).toBeUndefined();
    expect(profileOf(activity({ exchanges: 10 }))).toBeDefined();
  });

  it('counts what lies outside the busiest twelve hours, midnight or not', () => {
    const night = new Array<number>(24).fill(0);
    night[22] = 10;
    night[5] = 10;
    expect(profileOf(activity({ hours: night }))?.aroundTheClock).toBe(0);
    const always = new Array<number>(24).fill(5);
    expect(profileOf(activity({ hours: always }))?.aroundTheClock).toBe(0.5);
  });

  it('is blind to the time zone', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 0, max: 23 }), (hours, by) => {
        expect(profileOf(activity({ hours: turned(hours, by) }))).toEqual(profileOf(activity({ hours })));
      }),
    );
  });

  it('has every number within its range', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(counts, counts, (perHour, perCapability) => {
        const hours = Array.from({ length: 24 }, (_, hour) => perHour[hour] ?? 0);
        const capabilities = new Map(perCapability.map((count, place) => [`c${place}`, count]));
        const profile = profileOf(activity({ hours, capabilities }))!;
        expect(profile.aroundTheClock).toBeGreaterThanOrEqual(0);
        expect(profile.aroundTheClock).toBeLessThanOrEqual(0.5);
        expect(profile.focus).toBeGreaterThanOrEqual(0);
        expect(profile.focus).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has no focus with ten capabilities used alike', () => {
    const capabilities = new Map(Array.from({ length: 10 }, (_, place) => [`c${place}`, 4]));
    expect(profileOf(activity({ capabilities }))?.focus).toBeCloseTo(0, 12);
  });
});
