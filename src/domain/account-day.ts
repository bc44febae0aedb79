import { addCounts, type Count, compareCounts } from './count.js';
import { addVolumes, NO_VOLUME, type Volume } from './volume.js';

/** The newest statement of a meter about one hour of an account, by model and capability. */
export interface UsageEntry extends Volume {
  readonly revision: number;
}

/** All that is kept of one account on one UTC day. */
export interface AccountDay {
  /** Volumes by model and capability (`cellKey`). */
  readonly cells: ReadonlyMap<string, Volume>;
  /** Exchanges by hour of the day, 24 long. */
  readonly hours: readonly Count[];
  /** By `hour|model|capability`. Where there is any, the volumes come from here alone. */
  readonly usage: ReadonlyMap<string, UsageEntry>;
}

export const EMPTY_DAY: AccountDay = {
  cells: new Map(),
  hours: new Array<Count>(24).fill(0),
  usage: new Map(),
};

export interface CountedExchange {
  /** Hour of the day, 0 to 23. */
  readonly hour: number;
  readonly cell: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Counts exchanges that were not counted before. On a day that a meter reports they add nothing to the volume. */
export function countExchanges(day: AccountDay, exchanges: readonly CountedExchange[]): AccountDay {
  if (day.usage.size > 0 || exchanges.length === 0) return day;
  const cells = new Map(day.cells);
  const hours = [...day.hours];
  for (const { hour, cell, inputTokens, outputTokens } of exchanges) {
    cells.set(cell, addVolumes(cells.get(cell) ?? NO_VOLUME, { exchanges: 1, inputTokens, outputTokens }));
    hours[hour] = addCounts(hours[hour] ?? 0, 1);
  }
  return { ...day, cells, hours };
}

/** Takes in what a meter says; of one hour, model and capability the highest (revision, exchanges, tokens) stays. */
export function takeUsage(day: AccountDay, entries: ReadonlyMap<string, UsageEntry>): AccountDay {
  if (entries.size === 0) return day;
  const usage = new Map(day.usage);
  for (const [key, entry] of entries) usage.set(key, newerUsage(usage.get(key), entry));
  const cells = new Map<string, Volume>();
  const hours = new Array<Count>(24).fill(0);
  for (const [key, { exchanges, inputTokens, outputTokens }] of usage) {
    const bar = key.indexOf('|');
    const hour = Number(key.slice(0, bar));
    const cell = key.slice(bar + 1);
    cells.set(cell, addVolumes(cells.get(cell) ?? NO_VOLUME, { exchanges, inputTokens, outputTokens }));
    hours[hour] = addCounts(hours[hour] ?? 0, exchanges);
  }
  return { cells, hours, usage };
}

/** The one of two statements about the same hour, model and capability that stays. */
export function newerUsage(a: UsageEntry | undefined, b: UsageEntry): UsageEntry {
  if (!a) return b;
  const order =
    a.revision - b.revision ||
    compareCounts(a.exchanges, b.exchanges) ||
    compareCounts(a.inputTokens, b.inputTokens) ||
    compareCounts(a.outputTokens, b.outputTokens);
  return order >= 0 ? a : b;
}

export function dayVolume(day: AccountDay): Volume {
  return [...day.cells.values()].reduce(addVolumes, NO_VOLUME);
}
