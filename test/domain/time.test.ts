import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, dayText, epochDayOf, epochHourOf, HOUR_MS, parseRfc3339 } from '../../src/domain/time.js';

const NOON = Date.UTC(2026, 3, 22, 12);
const instants = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31) });

describe('an RFC 3339 time', () => {
  it.each([
    ['2026-04-22T12:00:00Z', NOON],
    ['2026-04-22t12:00:00z', NOON],
    ['2026-04-22T14:00:00+02:00', NOON],
    ['2026-04-22T17:45:00+05:45', NOON],
    ['2026-04-22T02:30:00-09:30', NOON],
    ['2026-04-23T00:00:00+12:00', NOON],
    ['2026-04-22T12:00:00-00:00', NOON],
    ['2026-04-22T12:00:00.5Z', NOON + 500],
    ['2026-04-22T12:00:00.123Z', NOON + 123],
    ['2026-04-22T12:00:00.123999999Z', NOON + 123],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
    ['2026-01-31T23:59:59.999Z', Date.UTC(2026, 1, 1) - 1],
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:30:00-01:00', 30 * 60_000],
  ])('%s is read to the millisecond', (text, expected) => {
    expect(parseRfc3339(text)).toBe(expected);
  });

  it.each([
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['hour 24', '2026-04-22T24:00:00Z'],
    ['minute 60', '2026-04-22T12:60:00Z'],
    ['the 29th of February of a common year', '2026-02-29T00:00:00Z'],
    ['the 29th of February of 2100', '2100-02-29T00:00:00Z'],
    ['the 31st of April', '2026-04-31T00:00:00Z'],
    ['month 0', '2026-00-10T00:00:00Z'],
    ['month 13', '2026-13-10T00:00:00Z'],
    ['day 0', '2026-04-00T00:00:00Z'],
    ['no zone', '2026-04-22T12:00:00'],
    ['a zone without a colon', '2026-04-22T12:00:00+0200'],
    ['a zone past 23:59', '2026-04-22T12:00:00+24:00'],
    ['a space for the T', '2026-04-22 12:00:00Z'],
    ['no seconds', '2026-04-22T12:00Z'],
    ['an empty fraction', '2026-04-22T12:00:00.Z'],
    ['a fraction after a comma', '2026-04-22T12:00:00,5Z'],
    ['a day alone', '2026-04-22'],
    ['a number', '1776859200'],
    ['text around it', ' 2026-04-22T12:00:00Z\n'],
    ['a year of five digits', '12026-04-22T12:00:00Z'],
    ['a moment before 1970', '1969-12-31T23:59:59Z'],
    ['a zone that reaches before 1970', '1970-01-01T00:00:00+00:01'],
    ['a year of the first century', '0099-06-01T00:00:00Z'],
    ['year 0', '0000-01-01T00:00:00Z'],
    ['digits of another script', '２０26-04-22T12:00:00Z'],
  ])('with %s is refused', (_, text) => {
    expect(parseRfc3339(text)).toBeUndefined();
  });

  it('is read back from what a date writes', () => {
    fc.assert(fc.property(instants, (ms) => parseRfc3339(new Date(ms).toISOString()) === ms));
  });

  it('means the same moment in every zone', () => {
    const minutes = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });
    fc.assert(
      fc.property(instants, minutes, (ms, offset) => {
        const local = new Date(ms + offset * 60_000).toISOString();
        fc.pre(/^\d{4}-/.test(local));
        const zone = `${offset < 0 ? '-' : '+'}${twoDigits(Math.abs(offset) / 60)}:${twoDigits(Math.abs(offset) % 60)}`;
        return parseRfc3339(local.replace('Z', zone)) === ms;
      }),
    );
  });
});

describe('days and hours', () => {
  it('begin at midnight and at the full hour, UTC', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        expect(epochDayOf(ms) * DAY_MS).toBe(new Date(ms).setUTCHours(0, 0, 0, 0));
        expect(epochHourOf(ms) * HOUR_MS).toBe(new Date(ms).setUTCMinutes(0, 0, 0));
        expect(dayText(epochDayOf(ms))).toBe(new Date(ms).toISOString().slice(0, 10));
      }),
    );
  });
});

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
