const DAY_MS = 86_400_000;

/** The UTC day of a time: `2026-04-22`. */
export function day(time: string): string {
  return time.slice(0, 10);
}

/** To the minute in UTC: `2026-04-22 10:05`. */
export function minute(time: string): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** Seconds since 1970 of a UTC day or time. */
export function seconds(time: string): number {
  return Date.parse(time) / 1000;
}

/** The UTC day that many seconds since 1970. */
export function dayOfSeconds(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10);
}

/** A day so many days later; earlier for a negative number. */
export function daysAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How long ago a time was, roughly: `3 minutes ago`. */
export function ago(time: string, now = Date.now()): string {
  const passed = Math.max(0, (now - Date.parse(time)) / 1000);
  const [size, unit] = UNITS.find(([length]) => passed >= length) ?? [1, 'second'];
  return RELATIVE.format(-Math.floor(passed / size), unit);
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS: readonly (readonly [size: number, unit: Intl.RelativeTimeFormatUnit])[] = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
];
