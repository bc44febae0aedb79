import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountDay,
  type CountedExchange,
  countExchanges,
  dayVolume,
  EMPTY_DAY,
  newerUsage,
  takeUsage,
  type UsageEntry,
} from '../../src/domain/account-day.js';

const CELLS = ['opus|code', 'opus|', '|'];
const exchanges: fc.Arbitrary<CountedExchange> = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  cell: fc.constantFrom(...CELLS),
  inputTokens: fc.maxSafeNat(),
  outputTokens: fc.nat(9),
});
const entries: fc.Arbitrary<UsageEntry> = fc.record({
  revision: fc.nat(2),
  exchanges: fc.oneof(fc.nat(3), fc.maxSafeNat()),
  inputTokens: fc.nat(2),
  outputTokens: fc.nat(2),
});
const usage: fc.Arbitrary<ReadonlyMap<string, UsageEntry>> = fc
  .dictionary(fc.constantFrom('0|opus|code', '7|opus|code', '7|opus|', '23||'), entries)
  .map((record) => new Map(Object.entries(record)));

type Step = (day: AccountDay) => AccountDay;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.array(exchanges, { maxLength: 4 }).map(
    (list): Step =>
      (day) =>
        countExchanges(day, list),
  ),
  usage.map(
    (map): Step =>
      (day) =>
        takeUsage(day, map),
  ),
);
const dayAfter = (list: readonly Step[]): AccountDay => list.reduce((day, step) => step(day), EMPTY_DAY);

describe('an account-day', () => {
  it('counts exchanges by model, capability and hour', () => {
    const day = countExchanges(EMPTY_DAY, [
      { hour: 0, cell: 'opus|code', inputTokens: 10, outputTokens: 1 },
      { hour: 0, cell: 'opus|code', inputTokens: 20, outputTokens: 2 },
      { hour: 23, cell: 'sonnet|', inputTokens: 5, outputTokens: 0 },
    ]);
    const hours = new Array<number>(24).fill(0);
    hours[0] = 2;
    hours[23] = 1;
    expect(day).toEqual({
      cells: new Map([
        ['opus|code', { exchanges: 2, inputTokens: 30, outputTokens: 3 }],
        ['sonnet|', { exchanges: 1, inputTokens: 5, outputTokens: 0 }],
      ]),
      hours,
      usage: new Map(),
    });
    expect(dayVolume(day)).toEqual({ exchanges: 3, inputTokens: 35, outputTokens: 3 });
  });

  it('takes its volume from usage alone, whichever came first', () => {
    const meter = new Map([['7|opus|', { exchanges: 40, inputTokens: 4, outputTokens: 2, revision: 0 }]]);
    const single = [{ hour: 3, cell: 'opus|code', inputTokens: 10, outputTokens: 1 }];
    const first = takeUsage(countExchanges(EMPTY_DAY, single), meter);
    expect(countExchanges(takeUsage(EMPTY_DAY, meter), single)).toEqual(first);
    expect(dayVolume(first)).toEqual({ exchanges: 40, inputTokens: 4, outputTokens: 2 });
    expect(first.hours.map(Number)).toEqual([...new Array(7).fill(0), 40, ...new Array(16).fill(0)]);
  });

  it('replaces an hour by its later revision, and lets the higher one of the same revision stay', () => {
    const entry = (revision: number, count: number) =>
      new Map([['7|opus|', { exchanges: count, inputTokens: count, outputTokens: 0, revision }]]);
    const day = takeUsage(takeUsage(takeUsage(EMPTY_DAY, entry(1, 50)), entry(2, 30)), entry(2, 20));
    expect(dayVolume(day).exchanges).toBe(30);
    expect(dayVolume(takeUsage(day, entry(1, 999)))).toEqual(dayVolume(day));
    expect(dayVolume(takeUsage(day, entry(3, 0)))).toEqual({ exchanges: 0, inputTokens: 0, outputTokens: 0 });
  });

  it('comes to the same in any order of exchanges and usage', () => {
    const shuffles = fc
      .array(steps, { maxLength: 6 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffles, ([list, other]) => {
        expect(dayAfter(other)).toEqual(dayAfter(list));
      }),
    );
  });

  it('does not change when usage is repeated', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 4 }), usage, (list, map) => {
        const once = takeUsage(dayAfter(list), map);
        expect(takeUsage(once, map)).toEqual(once);
      }),
    );
  });

  it('has as many exchanges in its hours as in its cells', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 6 }), (list) => {
        const day = dayAfter(list);
        const hourly = day.hours.reduce((sum: bigint, hour) => sum + BigInt(hour), 0n);
        expect(hourly).toBe(BigInt(dayVolume(day).exchanges));
      }),
    );
  });
});

describe('of two statements about one hour', () => {
  it('the same one stays in any order', () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        expect(newerUsage(a, b)).toEqual(newerUsage(b, a));
        expect(newerUsage(newerUsage(a, b), c)).toEqual(newerUsage(a, newerUsage(b, c)));
        expect(newerUsage(undefined, a)).toEqual(a);
      }),
    );
  });
});
