import { addCounts, type Count } from './count.js';
import { type RingDay, ringDayVolume } from './ring-day.js';
import { DAY_MS, HOUR_MS } from './time.js';
import { addVolumes, NO_VOLUME, type Volume } from './volume.js';

/** The figures of a ring that follow from its days. */
export interface RingFigures extends Volume {
  /** Start of the first and of the last hour with an exchange, epoch milliseconds; `undefined` without any. */
  readonly firstActivityAt: number | undefined;
  readonly lastActivityAt: number | undefined;
  /** Exchanges of the last seven days of data. */
  readonly recentExchanges: Count;
  /** Exchanges of the seven days before those. */
  readonly earlierExchanges: Count;
  /** Exchanges of the last seven days of data times the confidence. */
  readonly exposure: number;
  /** Recent by earlier exchanges; `undefined` when there were no earlier ones. */
  readonly growth: number | undefined;
  /** Orders by growth: a ring without earlier exchanges counts as if it had had one. */
  readonly growthRank: number;
}

/** A week evens out weekdays, and is short enough to show what goes on now. */
const WINDOW_DAYS = 7;

/** `watermarkDay`: the newest day of data of the run, which the last seven days end with. */
export function ringFigures(days: readonly RingDay[], watermarkDay: number, confidence: number): RingFigures {
  const total = days.map(ringDayVolume).reduce(addVolumes, NO_VOLUME);
  const recentExchanges = exchangesOf(days, watermarkDay - WINDOW_DAYS, watermarkDay);
  const earlierExchanges = exchangesOf(days, watermarkDay - 2 * WINDOW_DAYS, watermarkDay - WINDOW_DAYS);
  const hours = days.flatMap((day) => activeHours(day));
  return {
    ...total,
    firstActivityAt: extreme(hours, Math.min),
    lastActivityAt: extreme(hours, Math.max),
    recentExchanges,
    earlierExchanges,
    exposure: Number(recentExchanges) * confidence,
    growth: earlierExchanges === 0 ? undefined : Number(recentExchanges) / Number(earlierExchanges),
    growthRank: Number(recentExchanges) / Math.max(1, Number(earlierExchanges)),
  };
}

/** Exchanges on days after `after`, up to and with `upTo`. */
function exchangesOf(days: readonly RingDay[], after: number, upTo: number): Count {
  return days
    .filter(({ day }) => day > after && day <= upTo)
    .map((day) => ringDayVolume(day).exchanges)
    .reduce(addCounts, 0);
}

function activeHours({ day, hours }: RingDay): readonly number[] {
  return hours.flatMap((exchanges, hour) => (exchanges === 0 ? [] : [day * DAY_MS + hour * HOUR_MS]));
}

function extreme(values: readonly number[], pick: (a: number, b: number) => number): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => pick(a, b));
}
