/** All days and hours are UTC. An epoch day or hour counts whole units since 1970-01-01T00:00:00Z. */
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The last epoch day of the year 9999: later than any record. */
export const LAST_DAY = 2_932_896;

/** Milliseconds since the epoch; injected, so that a test can set it. */
export type Clock = () => number;

export function epochDayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

export function epochHourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS);
}

/** `2026-04-22` for an epoch day. */
export function dayText(epochDay: number): string {
  return new Date(epochDay * DAY_MS).toISOString().slice(0, 10);
}

const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * Milliseconds of an RFC 3339 time with a zone, cut (not rounded) to the millisecond; `undefined` when the text
 * is not one, names a day that does not exist, or lies before 1970.
 */
export function parseRfc3339(text: string): number | undefined {
  const parts = RFC3339.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second, fraction, sign, zoneHour, zoneMinute] = parts;
  // Date.UTC takes the years 0 to 99 for those of the twentieth century.
  if (Number(year) < 1969) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (Number(zoneHour ?? 0) > 23 || Number(zoneMinute ?? 0) > 59) return undefined;
  const millisecond = fraction ? Number(fraction.padEnd(3, '0').slice(0, 3)) : 0;
  const local = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!, millisecond);
  if (new Date(local).getUTCDate() !== Number(day) || new Date(local).getUTCMonth() !== Number(month) - 1)
    return undefined;
  const zone = (Number(zoneHour ?? 0) * 60 + Number(zoneMinute ?? 0)) * 60_000;
  const ms = sign === '-' ? local + zone : local - zone;
  return ms < 0 ? undefined : ms;
}
