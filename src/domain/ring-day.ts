import { addCounts, type Count } from './count.js';
import { addVolumes, NO_VOLUME, type Volume } from './volume.js';

/** What the members of a ring took on one UTC day. */
export interface RingDay {
  readonly day: number;
  /** By model and capability (`cellKey`). */
  readonly cells: ReadonlyMap<string, Volume>;
  /** Exchanges by hour of the day, 24 long. */
  readonly hours: readonly Count[];
  /** Members with an exchange on the day. */
  readonly activeAccounts: number;
  readonly coreExchanges: Count;
  /** Exchanges on days before the day the member joined. */
  readonly beforeJoiningExchanges: Count;
}

export function emptyRingDay(day: number): RingDay {
  return {
    day,
    cells: new Map(),
    hours: new Array<Count>(24).fill(0),
    activeAccounts: 0,
    coreExchanges: 0,
    beforeJoiningExchanges: 0,
  };
}

/** Joins what two sets of members took on the same day. */
export function addRingDays(a: RingDay, b: RingDay): RingDay {
  const cells = new Map(a.cells);
  for (const [cell, volume] of b.cells) cells.set(cell, addVolumes(cells.get(cell) ?? NO_VOLUME, volume));
  return {
    day: a.day,
    cells,
    hours: a.hours.map((exchanges, hour) => addCounts(exchanges, b.hours[hour] ?? 0)),
    activeAccounts: a.activeAccounts + b.activeAccounts,
    coreExchanges: addCounts(a.coreExchanges, b.coreExchanges),
    beforeJoiningExchanges: addCounts(a.beforeJoiningExchanges, b.beforeJoiningExchanges),
  };
}

export function ringDayVolume(day: RingDay): Volume {
  return [...day.cells.values()].reduce(addVolumes, NO_VOLUME);
}
