import { addCounts, type Count } from './count.js';
import type { DayRange } from './day-range.js';

/** What all accounts took on a day. */
export interface DayTraffic {
  /** Epoch day. */
  readonly day: number;
  readonly exchanges: Count;
}

/** The part, 0 to 1, that `exchanges` are of all traffic in a range of days; `undefined` when there was none. */
export function shareOfTraffic(
  exchanges: Count,
  traffic: readonly DayTraffic[],
  { from, to }: DayRange,
): number | undefined {
  const all = traffic
    .filter(({ day }) => day >= (from ?? Number.NEGATIVE_INFINITY) && day < (to ?? Number.POSITIVE_INFINITY))
    .reduce<Count>((sum, { exchanges: ofDay }) => addCounts(sum, ofDay), 0);
  // A meter may state a day lower while a run is under way.
  return Number(all) === 0 ? undefined : Math.min(1, Number(exchanges) / Number(all));
}
