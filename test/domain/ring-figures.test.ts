import { expect, it } from 'vitest';
import { addRingDays, emptyRingDay, type RingDay } from '../../src/domain/ring-day.js';
import { ringFigures } from '../../src/domain/ring-figures.js';
import { DAY_MS, HOUR_MS } from '../../src/domain/time.js';

function day(epochDay: number, exchanges: number, hour = 0): RingDay {
  const hours = [...emptyRingDay(epochDay).hours];
  hours[hour] = exchanges;
  return {
    ...emptyRingDay(epochDay),
    cells: new Map([['opus|chat', { exchanges, inputTokens: 2, outputTokens: 3 }]]),
    hours,
  };
}

it('weighs the last seven days of data by the confidence and holds them against the seven before', () => {
  const days = [day(93, 4, 5), day(94, 10), day(100, 30, 23), day(86, 1000), day(87, 16)];
  expect(ringFigures(days, 100, 0.5)).toEqual({
    exchanges: 1060,
    inputTokens: 10,
    outputTokens: 15,
    firstActivityAt: 86 * DAY_MS,
    lastActivityAt: 100 * DAY_MS + 23 * HOUR_MS,
    recentExchanges: 40,
    earlierExchanges: 20,
    exposure: 20,
    growth: 2,
    growthRank: 2,
  });
});

it('says no growth where there was nothing before, and ranks it as if there had been one exchange', () => {
  const { growth, growthRank } = ringFigures([day(100, 30)], 100, 1);
  expect([growth, growthRank]).toEqual([undefined, 30]);
});

it('has no first activity without exchanges', () => {
  const { firstActivityAt, exchanges } = ringFigures([], 100, 1);
  expect([firstActivityAt, exchanges]).toEqual([undefined, 0]);
});

it('adds days up beyond what a number holds', () => {
  const large = day(1, Number.MAX_SAFE_INTEGER);
  const sum = addRingDays(large, large);
  expect(sum.hours[0]).toBe(2n * BigInt(Number.MAX_SAFE_INTEGER));
});
