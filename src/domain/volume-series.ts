import type { Count } from './count.js';
import { Failure } from './failure.js';
import { DAY_MS, HOUR_MS } from './time.js';
import type { Volume } from './volume.js';

export type Granularity = 'DAY' | 'HOUR';

/** One step of a series; tokens are kept by day only. */
export interface VolumePoint {
  /** Epoch milliseconds of the step's start. */
  readonly at: number;
  readonly exchanges: Count;
  readonly inputTokens: Count | undefined;
  readonly outputTokens: Count | undefined;
}

export interface SeriesDay {
  readonly day: number;
  readonly volume: Volume;
  /** Exchanges by hour, 24 long; empty when only days are asked for. */
  readonly hours: readonly Count[];
}

/** What a chart can show at once, and an answer carry. */
const SERIES_DAY_LIMIT = { DAY: 1_000, HOUR: 100 } as const satisfies Record<Granularity, number>;

/** The steps from the first day given to the last, zeros included. Throws `BAD_REQUEST` when there are too many. */
export function volumeSeries(days: readonly SeriesDay[], granularity: Granularity): readonly VolumePoint[] {
  if (days.length === 0) return [];
  const byDay = new Map(days.map((day) => [day.day, day]));
  const first = days.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, { day }) => Math.max(most, day), 0);
  const length = last - first + 1;
  if (length > SERIES_DAY_LIMIT[granularity]) {
    throw new Failure(
      'BAD_REQUEST',
      `A series by ${granularity} may span ${SERIES_DAY_LIMIT[granularity]} days: ask with from and to`,
    );
  }
  const points = Array.from({ length }, (_, place) =>
    pointsOf(first + place, byDay.get(first + place), granularity),
  );
  return points.flat();
}

function pointsOf(
  day: number,
  found: SeriesDay | undefined,
  granularity: Granularity,
): readonly VolumePoint[] {
  if (granularity === 'DAY') {
    const { exchanges = 0, inputTokens = 0, outputTokens = 0 } = found?.volume ?? {};
    return [{ at: day * DAY_MS, exchanges, inputTokens, outputTokens }];
  }
  return Array.from({ length: 24 }, (_, hour) => ({
    at: day * DAY_MS + hour * HOUR_MS,
    exchanges: found?.hours[hour] ?? 0,
    inputTokens: undefined,
    outputTokens: undefined,
  }));
}
