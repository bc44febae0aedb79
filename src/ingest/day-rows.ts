import { type AccountDay, dayVolume, EMPTY_DAY, takeUsage, type UsageEntry } from '../domain/account-day.js';
import type { Count } from '../domain/count.js';
import type { Volume } from '../domain/volume.js';
import type { Row } from '../graph/row.js';
import { type DayChange, dayKey, type StoredDay } from './aggregate.js';
import { packHashes, unpackHashes } from './exchange-hash.js';

/** An account-day as the statements take it. */
export interface DayRow {
  readonly key: string;
  readonly epochDay: number;
  readonly exchanges: Count;
  readonly inputTokens: Count;
  readonly outputTokens: Count;
  readonly cells: readonly string[];
  readonly volumes: readonly Count[];
  /** One text: twenty-four parameters cost more to pack than to split on the server. */
  readonly hours: string;
  readonly seen: Int8Array;
  readonly usageKeys: readonly string[] | null;
  readonly usageRevisions: readonly number[] | null;
  readonly usageVolumes: readonly Count[] | null;
}

export function toDayRow({ accountId, epochDay, day, seen }: DayChange): DayRow {
  const cells = sortedEntries(day.cells);
  const usage = day.usage.size === 0 ? undefined : sortedEntries(day.usage);
  return {
    key: dayKey(accountId, epochDay),
    epochDay,
    ...dayVolume(day),
    cells: cells.map(([key]) => key),
    volumes: cells.flatMap(([, volume]) => flat(volume)),
    hours: day.hours.join(','),
    seen: packHashes(seen),
    usageKeys: usage?.map(([key]) => key) ?? null,
    usageRevisions: usage?.map(([, entry]) => entry.revision) ?? null,
    usageVolumes: usage?.flatMap(([, entry]) => flat(entry)) ?? null,
  };
}

/** Reads a row of `ingest/read-days`, with its key. */
export function fromDayRow(row: Row): readonly [string, StoredDay] {
  const volumes = row.counts('volumes');
  const cells = new Map(row.texts('cells').map((cell, place) => [cell, volumeAt(volumes, place)]));
  const counted: AccountDay = { ...EMPTY_DAY, cells, hours: row.integers('hours') };
  const usageVolumes = row.counts('usageVolumes');
  const revisions = row.integers('usageRevisions');
  const usage = new Map<string, UsageEntry>(
    row
      .texts('usageKeys')
      .map((key, place) => [key, { ...volumeAt(usageVolumes, place), revision: revisions[place]! }]),
  );
  return [row.text('key'), { day: takeUsage(counted, usage), seen: unpackHashes(row.bytes('seen')) }];
}

function sortedEntries<V>(map: ReadonlyMap<string, V>): [string, V][] {
  const entries = [...map.entries()];
  // Nearly every day has one cell: nothing to sort.
  return entries.length < 2 ? entries : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

function flat(volume: Volume): Count[] {
  return [volume.exchanges, volume.inputTokens, volume.outputTokens];
}

function volumeAt(volumes: readonly Count[], place: number): Volume {
  return {
    exchanges: volumes[place * 3]!,
    inputTokens: volumes[place * 3 + 1]!,
    outputTokens: volumes[place * 3 + 2]!,
  };
}
