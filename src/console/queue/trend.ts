import { day, daysAfter } from '../format/time.js';

interface Point {
  readonly at: string;
  readonly exchanges: number | string;
}

/**
 * The exchanges of the last so many days up to `end`, zeros included. Without an end the last day of the series is
 * taken.
 */
export function lastDays(series: readonly Point[], end: string | null, days: number): readonly number[] {
  const last = end ?? series.at(-1)?.at;
  if (last === undefined) return [];
  const byDay = new Map(series.map(({ at, exchanges }) => [day(at), Number(exchanges)]));
  return Array.from({ length: days }, (_, at) => byDay.get(daysAfter(day(last), at - days + 1)) ?? 0);
}
